#pragma once

#include "core/domain/industry.h"
#include "core/parse/region.h"
#include "core/record/record_type.h"
#include "core/store/connection.h"
#include "ui/forms/saved_suggest_edit.h"

#include <memory>
#include <optional>

/// @file
/// What the suggesting editors of a form know: industries, places, people, records. GUI thread.

namespace attache {

/// The reference data that vocabularies share; read once.
struct ReferenceData
{
    Industries industries; ///< with the levels the person loaded
    Regions regions;
    /// Why the industries could not be read; their codes stand for themselves then.
    std::optional<Error> error;

    static std::shared_ptr<const ReferenceData> read(Connection &connection);
};

namespace vocabularies {

using Vocabulary = SavedSuggestEdit::Vocabulary;

/// Codes of the industry tree, with the tree as a menu; other words are kept as they are.
Vocabulary industries(const std::shared_ptr<const ReferenceData> &data);
/// Provinces by their stored names; other words are kept as they are.
Vocabulary provinces(const std::shared_ptr<const ReferenceData> &data);
/// Cities of what @p province says; other words are kept as they are.
Vocabulary cities(const std::shared_ptr<const ReferenceData> &data,
                  const std::function<QString()> &province);
/// Provinces and cities in one line, as Regions::label() says them; the words as typed.
Vocabulary regions(std::shared_ptr<const ReferenceData> data);
/// The owners there are already; anybody else as typed.
Vocabulary owners(Connection &connection);
/// The records that @p field, a reference, can be set to, by name; their ids, 0 for none. @p bound
/// gives what stands in the field it depends on.
Vocabulary records(Connection &connection, const FieldInfo &field,
                   const std::function<QVariant()> &bound);
/// The choices @p words, and anything else as typed.
Vocabulary words(const QStringList &words);

} // namespace vocabularies

/// Fills @p menu with the industry tree, deeper levels as menus of their own; with the reason where
/// it could not be read.
void fillIndustryMenu(QMenu &menu, const ReferenceData &data,
                      const std::function<void(const QString &code)> &pick);

} // namespace attache
