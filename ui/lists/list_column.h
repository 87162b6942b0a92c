#pragma once

#include "core/base/result.h"
#include "core/base/tone.h"
#include "core/record/field.h"

#include <functional>
#include <memory>
#include <optional>

namespace attache {

class LateValues;
class SavedEditor;
struct ReferenceData;

/// A row of a list, of whatever type its source makes; null for a record that is gone.
using ListedRow = std::shared_ptr<const void>;

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
    /// The values it shows, where they come in while the list is shown: it is sorted by them.
    std::shared_ptr<LateValues> late = {};
    /// The field that it shows: so it stands in files, and so it is edited in its cells. None for
    /// words made of several things.
    std::optional<FieldInfo> field = {};
    bool edited = true; ///< in its cells, where it shows a field
    /// For words that can be edited although they are not a field: makes their editor, and writes
    /// what it gave as one step.
    std::function<SavedEditor *(const std::shared_ptr<const ReferenceData> &reference)> editor = {};
    std::function<Result<void>(qint64 id, const QVariant &value)> write = {};
    /// A click into a cell opens the choices of its field, and the letter that one begins with
    /// chooses it, for all rows selected.
    bool picked = false;

    CellLook look = CellLook::Text;
    int width = 110; ///< usually
    /// Columns with a least width share the room that is left, and give way where it is scarce.
    int least = 0;
    bool right = false; ///< right-aligned, as numbers are
    bool shown = true;  ///< until a person chooses
    bool sortable = true;
    bool opens = false; ///< a double click opens the record instead of editing the cell
};

/// Whether cells of @p column can be edited.
inline bool isEdited(const ListColumn &column)
{
    return column.write || (column.field && column.edited);
}

/// @p function, which takes a Row, as a function of a column.
template <typename Row, typename Function>
auto fromRow(Function function)
{
    return [function](const void *row, auto... rest) {
        return function(*static_cast<const Row *>(row), rest...);
    };
}

} // namespace attache
