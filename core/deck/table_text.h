#pragma once

#include "core/deck/presentation.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace attache {

/// What a style of a shape or a table says of the text in it, so that the presentation's default
/// text style has no say.
struct StyledText
{
    bool color = false;
    bool font = false;
    bool bold = false;
    bool italic = false;

    friend bool operator==(const StyledText &, const StyledText &) = default;
};

/// What the style of @p shape says of its text.
StyledText styledByShape(const pugi::xml_node &shape);

/// A table's measures and which of its rows and columns its style treats in a way of their own.
class TableGrid
{
public:
    explicit TableGrid(const pugi::xml_node &table);

    /// The parts of a table style that apply to the cell, as "wholeTbl", "firstRow", "band1H".
    QSet<QString> sectionsAt(int row, int column) const;

    const QString &styleId() const { return m_styleId; }

private:
    bool is(const char *flag) const;

    pugi::xml_node m_properties;
    QString m_styleId;
    int m_rows = 0;
    int m_columns = 0;
};

/// What the table styles of a presentation say of the text in cells.
class TableText
{
public:
    /// Reads the list of table styles of @p presentation, if it has one.
    static Result<TableText> of(const Presentation &presentation);

    /// What the style of the table says of the cell; of a style that is not in the list, one every
    /// program brings along, everything.
    StyledText at(const TableGrid &grid, int row, int column) const;

private:
    QHash<QString, QHash<QString, StyledText>> m_styles; // id → section → what it says
};

} // namespace attache
