#pragma once

class QWidget;

namespace attache {

class ChangeFollower;

/// Holds @p follower while @p widget is hidden, so that nothing is read for it before it is shown.
/// @p widget must live at least as long as @p follower.
void followWhileShown(ChangeFollower &follower, QWidget &widget);

} // namespace attache
