#pragma once

#include "core/domain/kinds.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

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
    QString products;      ///< it is about, by name, separated by commas
    QString needs;         ///< tags of the needs it answers, separated by commas
    QString tags;          ///< separated by commas
    QString owner;
    QString author;     ///< as the file says
    Id<Deck> versionOf; ///< the base deck whose version for a trade it is
};

template <>
struct Description<Deck>
{
    static constexpr TypeInfo info{
        .table = "deck",
        .one = QT_TRANSLATE_NOOP("RecordType", "Deck"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Decks"),
        .key = "decks",
        .icon = "x-office-presentation",
        .rank = 9,
    };
    static constexpr void fields(auto &&field)
    {
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Deck::name, Required | Named);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &Deck::industry,
              Editor::IndustryTree);
        field("audience", QT_TRANSLATE_NOOP("Field", "Audience"), &Deck::audience);
        field("stage", QT_TRANSLATE_NOOP("Field", "Stage"), &Deck::stage);
        field("language", QT_TRANSLATE_NOOP("Field", "Language"), &Deck::language);
        field("version", QT_TRANSLATE_NOOP("Field", "Version"), &Deck::version);
        field("predecessor", QT_TRANSLATE_NOOP("Field", "Predecessor"), &Deck::predecessor);
        field("review_on", QT_TRANSLATE_NOOP("Field", "Review on"), &Deck::reviewOn);
        field("shareable", QT_TRANSLATE_NOOP("Field", "May be shown to customers"),
              &Deck::shareable);
        field("file_name", QT_TRANSLATE_NOOP("Field", "File name"), &Deck::fileName, Searchable);
        field("file", QT_TRANSLATE_NOOP("Field", "File"), &Deck::file,
              Hidden | FieldOptions(Editor::Blob));
        field("products", QT_TRANSLATE_NOOP("Field", "Products"), &Deck::products, Searchable);
        field("needs", QT_TRANSLATE_NOOP("Field", "Need tags"), &Deck::needs, Searchable);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &Deck::tags, Searchable);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Deck::owner, Editor::Person);
        field("author", QT_TRANSLATE_NOOP("Field", "Author"), &Deck::author);
        field("version_of", QT_TRANSLATE_NOOP("Field", "Industry version of"), &Deck::versionOf);
    }
    static Caption caption(const Deck &deck, RecordNames &)
    {
        return {deck.name, {}, deck.fileName};
    }
    static Home home(const Deck &) { return Home::own(); }
};

} // namespace attache
