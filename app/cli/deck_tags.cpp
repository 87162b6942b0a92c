#include "app/cli/deck_actions.h"

#include "app/cli/deck_lookup.h"
#include "core/deck/tag_change.h"
#include "core/queries/deck_list.h"

#include <QJsonArray>
#include <QJsonObject>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

Result<TagChange> changeFrom(const Invocation &call, Connection &connection)
{
    TagChange change;
    for (const QString &value : call.values("add"))
        change.add += tagsIn(value);
    for (const QString &value : call.values("drop"))
        change.drop += tagsIn(value);
    // "none" takes away what was said.
    const QString none = QStringLiteral("none");
    change.setsAudience = call.isSet("audience");
    if (change.setsAudience && call.value("audience") != none) {
        ATTACHE_TRY(change.audience, choiceNamed<RoleKind>(call.value("audience")));
    }
    change.setsStage = call.isSet("stage");
    if (change.setsStage && call.value("stage") != none) {
        ATTACHE_TRY(change.stage, stageNamed(connection, call.value("stage")));
    }
    if (change.isEmpty())
        return usageError(Words::tr("Say what to change: --add, --drop, --audience or --stage."));
    return change;
}

/// The decks and slides named: DECK is the deck itself, DECK:1,3-5 and SLIDE are slides.
struct TagTargets
{
    std::vector<Id<Deck>> decks;
    std::vector<Id<Slide>> slides;
};

Result<TagTargets> namedIn(const Invocation &call, Connection &connection)
{
    TagTargets named;
    for (const QString &word : call.words().mid(1)) {
        const auto deck = deckNamed(connection, word);
        if (deck) {
            named.decks.push_back(deck->id);
            continue;
        }
        if (deck.error().kind != Error::Kind::NotFound)
            return deck.error();
        if (const auto slide = slideNamed(connection, word)) {
            named.slides.push_back(slide->id);
            continue;
        }
        ATTACHE_TRY(const DeckPick pick, deckPick(connection, word));
        for (const int position : pick.slides) {
            ATTACHE_TRY(const auto slide, slideAt(connection, pick.deck, position));
            if (!slide)
                return Error{Error::Kind::NotFound,
                             Words::tr("There is no slide \"%1\".").arg(word),
                             {},
                             {}};
            named.slides.push_back(slide->id);
        }
    }
    return named;
}

} // namespace

void declareDeckTags(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("add"), Words::tr("tag: the tags to add, as a,b."),
                      QStringLiteral("TAGS")});
    parser.addOption({QStringLiteral("drop"), Words::tr("tag: the tags to take away, as a,b."),
                      QStringLiteral("TAGS")});
}

Result<void> tagDeck(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToWrite());
    ATTACHE_TRY(const TagChange change, changeFrom(call, workspace->connection()));
    ATTACHE_TRY(const TagTargets named, namedIn(call, workspace->connection()));
    const int count = int(named.decks.size() + named.slides.size());
    //: A step that can be undone
    const QString title = Words::tr("Tag %n deck(s) and slide(s)", nullptr, count);
    ATTACHE_CHECK(workspace->perform(title, [&](Writer &writer) -> Result<void> {
        for (const Id<Deck> id : named.decks)
            ATTACHE_CHECK(writer.change(id, [&](Deck &deck) { change.apply(deck); }));
        for (const Id<Slide> id : named.slides)
            ATTACHE_CHECK(writer.change(id, [&](Slide &slide) { change.apply(slide); }));
        return {};
    }));
    if (call.wantsJson())
        call.console().json(QJsonObject{{QStringLiteral("decks"), int(named.decks.size())},
                                        {QStringLiteral("slides"), int(named.slides.size())}});
    else
        call.console().note(title);
    return {};
}

} // namespace attache
