#include "app/cli/deck_actions.h"

#include "app/cli/deck_lookup.h"
#include "app/cli/interruption.h"
#include "core/deck/returned_deck.h"
#include "core/pack/made_records.h"
#include "core/record/record_type.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

struct StandingWord
{
    SlideStanding standing;
    const char *key;
};
constexpr std::array StandingWords = {
    StandingWord{SlideStanding::Current, "current"},
    StandingWord{SlideStanding::Outdated, "outdated"},
    StandingWord{SlideStanding::Edited, "edited"},
    StandingWord{SlideStanding::Foreign, "foreign"},
};

QString keyOf(SlideStanding standing)
{
    for (const StandingWord &word : StandingWords) {
        if (word.standing == standing)
            return QLatin1String(word.key);
    }
    return {};
}

QString wordFor(SlideStanding standing)
{
    switch (standing) {
    case SlideStanding::Current:
        return Words::tr("current", "a slide");
    case SlideStanding::Outdated:
        return Words::tr("outdated", "a slide");
    case SlideStanding::Edited:
        return Words::tr("edited", "a slide");
    case SlideStanding::Foreign:
        return Words::tr("foreign", "a slide");
    }
    return {};
}

QJsonObject placeAsJson(const Deck &deck, const Slide &slide)
{
    return {{QStringLiteral("deck"), deck.id.toString()},
            {QStringLiteral("deck_name"), deck.name},
            {QStringLiteral("version"), deck.version},
            {QStringLiteral("slide"), slide.id.toString()},
            {QStringLiteral("position"), slide.position}};
}

/// What a slide was laid out from that is in no deck.
QJsonObject recordAsJson(const MadeRecord &record)
{
    return {{QStringLiteral("type"), record.type->tableName()},
            {QStringLiteral("id"), QString::number(record.id)},
            {QStringLiteral("title"), record.name}};
}

QJsonObject asJson(const RecognisedSlide &slide)
{
    QJsonObject object{{QStringLiteral("position"), slide.position},
                       {QStringLiteral("title"), slide.title},
                       {QStringLiteral("standing"), keyOf(slide.standing)}};
    if (slide.standing == SlideStanding::Foreign)
        return object;
    object.insert(QStringLiteral("marked"), slide.isMarked);
    object.insert(QStringLiteral("from"),
                  slide.made ? recordAsJson(*slide.made) : placeAsJson(slide.deck, slide.slide));
    object.insert(QStringLiteral("newer"), slide.hasNewer);
    object.insert(QStringLiteral("newest"),
                  slide.newest ? QJsonValue(placeAsJson(slide.newestDeck, *slide.newest))
                               : QJsonValue());
    object.insert(QStringLiteral("removed"), QJsonArray::fromStringList(slide.difference.removed));
    object.insert(QStringLiteral("added"), QJsonArray::fromStringList(slide.difference.added));
    return object;
}

QString placeText(const Deck &deck, const Slide &slide)
{
    const QString name =
        deck.version.isEmpty() ? deck.name : deck.name + QLatin1Char(' ') + deck.version;
    return Words::tr("%1, slide %2", "deck, number").arg(name).arg(slide.position);
}

void tell(Console &console, const RecognisedSlide &slide)
{
    QString line = QStringLiteral("%1  %2  %3")
                       .arg(slide.position, 3)
                       .arg(wordFor(slide.standing), slide.title);
    if (slide.made)
        line += QStringLiteral("  ← %1 · %2").arg(slide.made->type->oneLabel(), slide.made->name);
    else if (slide.standing != SlideStanding::Foreign)
        line += QStringLiteral("  ← ") + placeText(slide.deck, slide.slide);
    if (slide.hasNewer && slide.made) {
        line += QStringLiteral("  ") + Words::tr("changed since", "what a slide shows");
    } else if (slide.hasNewer) {
        line += QStringLiteral("  ") +
                (slide.newest ? Words::tr("now: %1").arg(placeText(slide.newestDeck, *slide.newest))
                              : Words::tr("no longer in the deck"));
    }
    console.line(line);
    for (const QString &words : slide.difference.removed)
        console.line(QStringLiteral("     − ") + words);
    for (const QString &words : slide.difference.added)
        console.line(QStringLiteral("     + ") + words);
}

} // namespace

namespace {

/// What is to be done with the slides, beside telling of them.
enum class Wish { None, Replace, Adopt };

Result<Wish> wishOf(const Invocation &call)
{
    if (call.isSet("replace") && call.isSet("adopt"))
        return usageError(Words::tr("Choose one of --replace and --adopt."));
    if (call.isSet("adopt"))
        return Wish::Adopt;
    if (!call.isSet("replace"))
        return Wish::None;
    if (call.value("replace").isEmpty())
        return usageError(Words::tr("No output file specified. Use --replace OUT.pptx."));
    return Wish::Replace;
}

Result<ReturnOrder> returnOrder(const Invocation &call, Connection &connection)
{
    ReturnOrder order;
    if (call.isSet("only")) {
        ATTACHE_TRY(order.slides, slideNumbers(call.value("only")));
    }
    ATTACHE_TRY(const Addressee whom, addresseeOf(call, connection));
    order.visit = whom.visit;
    order.account = whom.account;
    order.leaveBlank = call.isSet("leave-blank");
    return order;
}

/// Does what is wished for and adds it to @p answer.
Result<void> carryOut(Invocation &call, Workspace &workspace, const ReturnedDeck &deck, Wish wish,
                      const Progress &progress, QJsonObject &answer)
{
    ATTACHE_TRY(const ReturnOrder order, returnOrder(call, workspace.connection()));
    if (wish == Wish::Replace) {
        const QString out = call.value("replace");
        ATTACHE_TRY(const ReplacedSlides done, deck.replace(workspace, order, out, progress));
        answer.insert(QStringLiteral("replaced"), done.slides);
        answer.insert(QStringLiteral("file"), out);
        answer.insert(QStringLiteral("filled_for"), done.account);
        answer.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(done.report.warnings));
        if (call.wantsJson())
            return {};
        for (const QString &warning : done.report.warnings)
            call.console().note(warning);
        call.console().note(
            Words::tr("Replaced %n slide(s). Wrote \"%1\".", nullptr, done.slides).arg(out));
        return {};
    }
    ATTACHE_TRY(const AdoptedSlides done, deck.adopt(workspace, order, progress));
    QJsonArray decks;
    for (const ImportedDeck &each : done.decks) {
        decks.append(QJsonObject{{QStringLiteral("deck"), each.deck.id.toString()},
                                 {QStringLiteral("deck_name"), each.deck.name},
                                 {QStringLiteral("version"), each.deck.version}});
        if (!call.wantsJson())
            call.console().line(
                QStringLiteral("%1  %2 %3")
                    .arg(each.deck.id.toString(), each.deck.name, each.deck.version));
    }
    answer.insert(QStringLiteral("adopted"), done.slides);
    answer.insert(QStringLiteral("decks"), decks);
    answer.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(done.warnings));
    for (const QString &warning : call.wantsJson() ? QStringList() : done.warnings)
        call.console().note(warning);
    if (!call.wantsJson())
        call.console().note(
            Words::tr("Adopted %n slide(s). Use undo to take that back.", nullptr, done.slides));
    return {};
}

QJsonObject answerOf(const std::vector<RecognisedSlide> &slides)
{
    QJsonArray array;
    QJsonObject answer;
    for (const StandingWord &word : StandingWords)
        answer.insert(QLatin1String(word.key), 0);
    for (const RecognisedSlide &slide : slides) {
        const QString key = keyOf(slide.standing);
        answer[key] = answer.value(key).toInt() + 1;
        array.append(asJson(slide));
    }
    answer.insert(QStringLiteral("slides"), array);
    return answer;
}

} // namespace

void declareRecognition(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("replace"),
                      Words::tr("recognise: write the presentation with the current version of "
                                "each outdated slide."),
                      QStringLiteral("OUT.pptx")});
    parser.addOption({QStringLiteral("adopt"),
                      Words::tr("recognise: make edited slides a new version of their deck.")});
    parser.addOption({QStringLiteral("only"),
                      Words::tr("recognise: replace or adopt only these slides, as 2,5-6."),
                      QStringLiteral("SLIDES")});
}

Result<void> recogniseDeck(Invocation &call)
{
    ATTACHE_TRY(const Wish wish, wishOf(call));
    ATTACHE_TRY(const auto workspace, wish == Wish::Adopt ? call.openToWrite() : call.openToRead());
    Progress progress;
    const Interruption interruption(progress);
    const MadeSource made =
        madeSource(workspace->connection(), call.clock().today(), call.language());
    ATTACHE_TRY(const ReturnedDeck deck,
                ReturnedDeck::read(*workspace, call.word(1), made, progress));
    if (!call.wantsJson() && wish == Wish::None) {
        for (const RecognisedSlide &slide : deck.slides())
            tell(call.console(), slide);
        return {};
    }
    QJsonObject answer = answerOf(deck.slides());
    if (wish != Wish::None)
        ATTACHE_CHECK(carryOut(call, *workspace, deck, wish, progress, answer));
    if (call.wantsJson())
        call.console().json(answer);
    return {};
}

} // namespace attache
