#pragma once

#include "core/base/tone.h"

#include <Qt>

namespace attache {

/// What item models tell views beside Qt's own roles. A model answers the roles its columns use;
/// a delegate draws plain text where a role is missing.
namespace Roles {

enum Role {
    /// int of Tone: the colour of the text, or of the tag.
    ToneRole = Qt::UserRole + 1,
    /// int of Tier.
    TierRole,
    /// ChainCells.
    ChainRole,
    /// double 0–100: a bar with its number.
    MeterRole,
    /// QString: the second, smaller line.
    SubtitleRole,
    /// qint64: the record's id.
    IdRole,
    /// QString "attache:<type>/<id>#<field>": where activating the item leads.
    LinkRole,
    /// QString, in the header: the stable key of a column, by which its width and place are kept.
    ColumnKeyRole,
    /// What the column is sorted and exported by where the shown text is made for reading.
    ValueRole,
    /// First role free for a model of its own.
    FirstOwnRole = Qt::UserRole + 64
};

} // namespace Roles

} // namespace attache
