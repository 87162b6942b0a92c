#pragma once

class QWidget;

namespace attache {

class ChangeFollower;

/// Holds @p follower while @p widget is out of sight, so that what is made of it does not read
/// until it is looked at. Both live as long as the other, or the widget longer.
void followWhileShown(ChangeFollower &follower, QWidget &widget);

} // namespace attache
