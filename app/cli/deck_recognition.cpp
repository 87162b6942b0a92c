#include "app/cli/deck_actions.h"

#include "app/cli/interruption.h"
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

Result<void> recogniseDeck(Invocation &call)
{
    ATTACHE_TRY(const auto workspace, call.openToRead());
    Progress progress;
    const Interruption interruption(progress);
    SlideRecogniser recogniser(
        *workspace, madeSource(workspace->connection(), call.clock().today(), call.language()));
    ATTACHE_TRY(const auto slides, recogniser.recognise(call.word(1), progress));
    if (!call.wantsJson()) {
        for (const RecognisedSlide &slide : slides)
            tell(call.console(), slide);
        return {};
    }
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
    call.console().json(answer);
    return {};
}

} // namespace attache
