#pragma once

namespace attache {

class CardWidget;
class ListRow;

/// The card that lights @p row below the pointer with some room around its content; null where
/// there is none, or where the row scrolls inside it and lights up by itself.
CardWidget *cardLighting(const ListRow &row);

} // namespace attache
