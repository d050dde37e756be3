"""Whether all of a page can be reached with Tab, and has a name there."""

from driver import Failure, Role, State

# What a person can do something with. Containers that GTK also calls focusable are reached with
# what is in them.
CONTROLS = {
    Role.BUTTON, Role.TOGGLE_BUTTON, Role.PUSH_BUTTON_MENU, Role.CHECK_BOX, Role.SWITCH, Role.RADIO_BUTTON,
    Role.COMBO_BOX, Role.TEXT, Role.ENTRY, Role.PASSWORD_TEXT, Role.SPIN_BUTTON, Role.SLIDER, Role.LINK,
    Role.LIST_ITEM, Role.PAGE_TAB, Role.MENU_ITEM, Role.TREE_ITEM, Role.TABLE_CELL, Role.CALENDAR,
    # A point of a chart that leads nowhere. Pictures elsewhere cannot have the keyboard.
    Role.IMAGE,
}

# Made of parts of which the keyboard only ever sees one.
WHOLES = {Role.BUTTON, Role.TOGGLE_BUTTON, Role.CHECK_BOX, Role.SWITCH, Role.COMBO_BOX, Role.TEXT, Role.ENTRY,
          Role.SPIN_BUTTON}

MEMBERS = {Role.LIST_ITEM, Role.PAGE_TAB, Role.RADIO_BUTTON}


def tab_around(app, most=150):
    """All that has the keyboard in turn while Tab is pressed, until it is where it began."""
    path = [app.focused()]
    for _ in range(most):
        node = app.press_and_follow('Tab')
        if node == path[0]:
            return path
        if node in path:
            raise Failure(f'Tab goes round from {node} without {path[0]}')
        path.append(node)
    raise Failure(f'Tab does not come back to {path[0]} in {most} steps')


def arrow_along(app, name):
    """All that Right and Left go to, from what has this name; Tab stops at one of them only."""
    path = [app.tab_to(None, name)]
    for key in ('Right', 'Left'):
        passed = [app.focused()]
        while (node := app.press_and_follow(key)) not in passed:
            passed.append(node)
        path += passed
    return path


def stop_in(chart, path):
    """What the one point of a chart is called that Tab came to."""
    for node in path:
        if (parent := node.parent) and parent.name == chart:
            return node.label
    raise Failure(f'Tab does not come to “{chart}”')


def missed(scope, path):
    """Those controls of a page that Tab did not come to, nor to what they are part or made of."""
    reached = set(path)
    above = {ancestor for node in path for ancestor in node.ancestors}

    def is_part(node):
        return any(ancestor in reached and ancestor.role in WHOLES for ancestor in node.ancestors)

    def in_a_group_that_was_entered(node):
        # Along a list or a choice it is the arrow keys that go; and Tab, within each of its items.
        items = [n for n in [node, *node.ancestors] if n.role in MEMBERS]
        return any(sibling in reached or sibling in above
                   for item in items if (siblings := item.parent)
                   for sibling in siblings.children)

    for node in scope.walk():
        if node.role not in CONTROLS or not node.has(State.FOCUSABLE, State.SENSITIVE, State.SHOWING):
            continue
        if node in reached or node in above or is_part(node) or in_a_group_that_was_entered(node):
            continue
        # Those in the corner are the desktop's, which has keys for what they do.
        if node.description.endswith(' the window'):
            continue
        yield node


def check_page(app, scope=None, arrows_from=(), charts=()):
    """Fails unless every control of a page, or of a part of it, is reached by Tab, or by arrow keys from
    what is named or within a chart, and has a name."""
    app.settle()
    path = tab_around(app)
    for name in [*arrows_from, *(stop_in(chart, path) for chart in charts)]:
        path += arrow_along(app, name)
    wrong = [f'{node.role_name} has no name (within {next((n.name for n in node.ancestors if n.name), "?")})'
             for node in path if not node.label.strip()]
    wrong += [f'{node} is not reached' for node in missed(scope or app.node, path)]
    if wrong:
        raise Failure('; '.join(wrong) + f'. Reached: {", ".join(map(repr, path))}')
    return path
