#pragma once

#include "core/domain/deck.h"

namespace attache {

/// One slide of a deck, as words: what it is found by.
struct Slide
{
    Id<Slide> id;
    Id<Deck> deck;
    int position = 0; ///< from 1, in presentation order
    QString title;
    LongText body; ///< text, table cells, chart and diagram texts, alternative texts; a line each
    LongText notes;
    bool hidden = false;
    QString layout;
    QString tags;                     ///< the person's own, separated by commas
    QString thumbnail;                ///< hash of its picture's blob; empty while there is none
    QString contentHash;              ///< equal for slides that show and say the same
    std::optional<RoleKind> audience; ///< where it is another than the deck's
    std::optional<Stage> stage;       ///< … and this, too
};

template <>
struct Description<Slide>
{
    static constexpr TypeInfo info{
        .table = "slide",
        .one = QT_TRANSLATE_NOOP("RecordType", "Slide"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Slides"),
        .key = "slides",
        .icon = "image-x-generic",
        .rank = 10,
    };
    static constexpr void fields(auto &&field)
    {
        field("deck", QT_TRANSLATE_NOOP("Field", "Deck"), &Slide::deck, Required);
        field("position", QT_TRANSLATE_NOOP("Field", "Position"), &Slide::position);
        field("title", QT_TRANSLATE_NOOP("Field", "Title"), &Slide::title, Named);
        field("body", QT_TRANSLATE_NOOP("Field", "Text"), &Slide::body, Searchable);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Slide::notes, Searchable);
        field("hidden", QT_TRANSLATE_NOOP("Field", "Hidden"), &Slide::hidden);
        field("layout", QT_TRANSLATE_NOOP("Field", "Layout"), &Slide::layout);
        field("tags", QT_TRANSLATE_NOOP("Field", "Tags"), &Slide::tags, Searchable);
        field("thumbnail", QT_TRANSLATE_NOOP("Field", "Thumbnail"), &Slide::thumbnail,
              Hidden | FieldOptions(Editor::Blob));
        field("content_hash", QT_TRANSLATE_NOOP("Field", "Content"), &Slide::contentHash, Hidden);
        field("audience", QT_TRANSLATE_NOOP("Field", "Audience"), &Slide::audience);
        field("stage", QT_TRANSLATE_NOOP("Field", "Stage"), &Slide::stage);
    }
    static Caption caption(const Slide &slide, RecordNames &names)
    {
        const QString place =
            names.of(slide.deck) + QStringLiteral(" · ") + QString::number(slide.position);
        return {firstOf({slide.title, place}), {}, place};
    }
    static Home home(const Slide &slide) { return Home::with(slide.deck); }
};

} // namespace attache
