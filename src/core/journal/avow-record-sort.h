/* avow-record-sort.h: the orders that records are kept in */

#pragma once

#include "avow-record-list.h"

G_BEGIN_DECLS

void avow_record_sort (GPtrArray    *records,
                       GCompareFunc  compare);

G_END_DECLS
