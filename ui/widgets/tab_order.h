#pragma once

#include <vector>

class QWidget;

namespace attache {

/// Tab goes through @p blocks in their order, and within each through what can have the focus as it
/// stands there, from above to below: what was made later would else come last. To be called once
/// everything has its place.
void orderTabs(const std::vector<QWidget *> &blocks);

} // namespace attache
