#pragma once

#include "core/base/language.h"
#include "core/domain/custom_field.h"
#include "core/domain/letterhead.h"
#include "core/domain/saved_view.h"
#include "core/domain/talk_track.h"

#include <optional>
#include <vector>

/// @file
/// What belongs to the workspace as a whole, as records.

namespace attache {

/// The letterhead in use, the newest; an empty one with a null id where there is none.
Result<Letterhead> letterheadOf(Connection &connection);
/// The bytes kept under @p hash; none when they are gone.
Result<std::optional<QByteArray>> blobOf(Connection &connection, const QString &hash);
/// Queries that together give the hashes of all blobs that records refer to.
QByteArrayList blobReferences();
/// The talk tracks that have been edited in @p language, those of a product last.
Result<std::vector<TalkTrack>> talkTracksIn(Connection &connection, Language language);
/// The fields that a person added to the record type of @p table, in their order.
Result<std::vector<CustomField>> customFieldsOf(Connection &connection, const QString &table);
/// The saved views of the list named @p page, in their order.
Result<std::vector<SavedView>> savedViewsOf(Connection &connection, const QString &page);

} // namespace attache
