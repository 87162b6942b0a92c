#pragma once

#include "core/domain/kinds.h"
#include "core/record/record_type.h"

namespace attache {

/// A presentation kept to take slides from: one for each industry and audience.
struct Deck
{
    Id<Deck> id;
    QString name;
    QString industry; ///< code of the industry tree it is made for
    std::optional<RoleKind> audience;
    std::optional<Stage> stage;
    QString language; ///< "zh", "en", … as it stands in the slides
    QString version;
    Id<Deck> predecessor;
    QDate reviewOn;        ///< when somebody should look whether it still holds
    bool shareable = true; ///< may be shown to customers
    QString fileName;      ///< of the file it was read from
    QString file;          ///< hash of the presentation's blob
};

template <>
inline constexpr const char *tableOf<Deck> = "deck";
template <>
inline constexpr TypeLabels labelsOf<Deck> = {QT_TRANSLATE_NOOP("RecordType", "Deck"),
                                              QT_TRANSLATE_NOOP("RecordType", "Decks"), "decks"};
template <>
inline constexpr auto fieldsOf<Deck> = fields(
    field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Deck::name, Required | Searchable),
    field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &Deck::industry,
          Editor::IndustryTree),
    field("audience", QT_TRANSLATE_NOOP("Field", "Audience"), &Deck::audience),
    field("stage", QT_TRANSLATE_NOOP("Field", "Stage"), &Deck::stage),
    field("language", QT_TRANSLATE_NOOP("Field", "Language"), &Deck::language),
    field("version", QT_TRANSLATE_NOOP("Field", "Version"), &Deck::version),
    field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &Deck::predecessor),
    field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &Deck::reviewOn),
    field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"), &Deck::shareable),
    field("file_name", QT_TRANSLATE_NOOP("Field", "File name"), &Deck::fileName, Searchable),
    field("file", QT_TRANSLATE_NOOP("Field", "File"), &Deck::file,
          Hidden | FieldOptions(Editor::Blob)));

} // namespace attache
