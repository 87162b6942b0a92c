#pragma once

#include "core/base/tone.h"
#include "core/record/field.h"

#include <functional>
#include <memory>
#include <optional>

namespace attache {

/// A row of a list, of whatever type its source makes; null for a record that is gone.
using ListRow = std::shared_ptr<const void>;

/// How the cells of a column are drawn.
enum class CellLook {
    Text,
    Tag,   ///< in the tone of the column
    Meter, ///< by Roles::MeterRole
    Tier,  ///< by Roles::TierRole
    Chain  ///< by Roles::ChainRole
};

/// A column of a list: its name, what it says of a row, and how it is edited. The functions take
/// the row of the source, see fromRow().
struct ListColumn
{
    QString key;   ///< by which its width and place are kept
    QString label; ///< translated
    std::function<QString(const void *row)> text = {};
    /// What it is edited from and copied by, where the text is made for reading; null for the text.
    std::function<QVariant(const void *row)> value = {};
    std::function<Tone(const void *row)> tone = {};
    /// What it answers for the roles of its look, and others of its own.
    std::function<QVariant(const void *row, int role)> more = {};
    /// The field that is edited in its cells; none for a column that is only read.
    std::optional<FieldInfo> field = {};

    CellLook look = CellLook::Text;
    int width = 110; ///< usually
    /// Columns with a least width share the room that is left, and give way where it is scarce.
    int least = 0;
    bool right = false; ///< right-aligned, as numbers are
    bool shown = true;  ///< until a person chooses
    bool sortable = true;
    bool opens = false; ///< a double click opens the record instead of editing the cell
};

/// @p function, which takes a Row, as a function of a column.
template <typename Row, typename Function>
auto fromRow(Function function)
{
    return [function](const void *row, auto... rest) {
        return function(*static_cast<const Row *>(row), rest...);
    };
}

} // namespace attache
