#pragma once

#include "core/domain/contact.h"

#include <QHash>
#include <QPointF>

/// @file
/// Where a person put people on the map of a decision chain. Kept as a setting of the workspace for
/// each account, so that it travels with the file and can be undone like any other step.

namespace attache {

class Connection;
class Writer;

/// The corner of each box that was moved by hand.
using MapPlaces = QHash<Id<Contact>, QPointF>;

/// Empty where nothing was moved, or what is stored cannot be read.
Result<MapPlaces> mapPlaces(Connection &connection, Id<Account> account);
/// Stores @p places; none at all where it is empty. Inside Workspace::perform.
Result<void> setMapPlaces(Writer &writer, Id<Account> account, const MapPlaces &places);

} // namespace attache
