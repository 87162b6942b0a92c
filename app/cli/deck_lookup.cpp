#include "app/cli/deck_lookup.h"

#include "app/cli/command.h"
#include "core/base/shared_text.h"
#include "core/domain/industry_tree.h"
#include "core/domain/stage_choice.h"
#include "core/queries/deck_list.h"

#include <QRegularExpression>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

constexpr int MostSlides = 100'000;

/// The one record of @p found; @p none and @p several say so with the word in them.
template <typename T>
Result<T> theOne(const std::vector<T> &found, const QString &none, const QString &several)
{
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return Error{Error::Kind::NotFound, none, {}, {}};
    QStringList ids;
    for (const T &each : found)
        ids.append(each.id.toString());
    return Error{Error::Kind::Conflict, several, ids.join(QLatin1String(", ")), {}};
}

Result<void> addRange(const QString &text, std::vector<int> &slides)
{
    const QStringList ends = text.split(u'-');
    bool firstOk = false;
    bool lastOk = false;
    const int first = ends.first().trimmed().toInt(&firstOk);
    const int last = ends.last().trimmed().toInt(&lastOk);
    if (!firstOk || !lastOk || ends.size() > 2 || first < 1 || last < 1 || first > MostSlides ||
        last > MostSlides)
        return usageError(
            Words::tr("\"%1\" is not a list of slides. Write it as 1,3-5.").arg(text));
    const int step = last < first ? -1 : 1;
    for (int slide = first; slide != last + step; slide += step)
        slides.push_back(slide);
    return {};
}

} // namespace

Result<Deck> deckNamed(Connection &connection, const QString &word)
{
    const Store<Deck> decks(connection);
    const Id<Deck> id = Id<Deck>::fromString(word);
    if (!id.isNull()) {
        ATTACHE_TRY(const auto found, decks.find(id));
        if (found)
            return *found;
    }
    ATTACHE_TRY(const auto found, decksCalled(connection, word));
    return theOne(found, Words::tr("There is no deck \"%1\".").arg(word),
                  Words::tr("Several decks are named \"%1\". Use the id.").arg(word));
}

Result<Slide> slideNamed(Connection &connection, const QString &word)
{
    const Store<Slide> slides(connection);
    const Id<Slide> id = Id<Slide>::fromString(word);
    if (!id.isNull()) {
        ATTACHE_TRY(const auto found, slides.find(id));
        if (found)
            return *found;
    }
    const qsizetype colon = word.lastIndexOf(u':');
    const QString none = Words::tr("There is no slide \"%1\".").arg(word);
    if (colon < 0)
        return Error{Error::Kind::NotFound, none, {}, {}};
    ATTACHE_TRY(const Deck deck, deckNamed(connection, word.left(colon)));
    ATTACHE_TRY(const auto found, slideAt(connection, deck.id, word.mid(colon + 1).toLongLong()));
    if (!found)
        return Error{Error::Kind::NotFound, none, {}, {}};
    return *found;
}

Result<Account> accountNamed(Connection &connection, const QString &word)
{
    const Store<Account> accounts(connection);
    const Id<Account> id = Id<Account>::fromString(word);
    if (!id.isNull()) {
        ATTACHE_TRY(const auto found, accounts.find(id));
        if (found)
            return *found;
    }
    ATTACHE_TRY(const auto found, accountsCalled(connection, word));
    return theOne(found, Words::tr("There is no account \"%1\".").arg(word),
                  Words::tr("Several accounts are named \"%1\". Use the id.").arg(word));
}

Result<DeckPick> deckPick(Connection &connection, const QString &text)
{
    // A name may hold a colon itself, so a deck of the whole word goes before a list of slides.
    const qsizetype colon = text.lastIndexOf(u':');
    const auto whole = deckNamed(connection, text);
    if (!whole && (colon < 0 || whole.error().kind != Error::Kind::NotFound))
        return whole.error();
    if (whole) {
        ATTACHE_TRY(const int count, slideCount(connection, whole->id));
        DeckPick all{whole->id, {}};
        for (int slide = 1; slide <= count; ++slide)
            all.slides.push_back(slide);
        return all;
    }
    ATTACHE_TRY(const Deck deck, deckNamed(connection, text.left(colon)));
    DeckPick pick{deck.id, {}};
    ATTACHE_TRY(pick.slides, slideNumbers(text.mid(colon + 1)));
    return pick;
}

Result<std::vector<int>> slideNumbers(const QString &text)
{
    std::vector<int> slides;
    static const QRegularExpression Comma(QStringLiteral("[,\uff0c\u3001]"));
    for (const QString &range : text.split(Comma))
        ATTACHE_CHECK(addRange(range, slides));
    return slides;
}

Result<QString> industryNamed(Connection &connection, const QString &word)
{
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    return industries.canonical(word);
}

Result<std::optional<Stage>> stageNamed(Connection &connection, const QString &word)
{
    if (word.isEmpty())
        return std::optional<Stage>();
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
    QStringList keys;
    for (const Stage stage : offeredStages(book)) {
        if (word == keyOf(stage) || word == book.label(stage) || word == labelOf(stage))
            return std::optional<Stage>(stage);
        keys.append(keyOf(stage));
    }
    return noSuchChoice(word, keys);
}

Error noSuchChoice(const QString &word, const QStringList &keys)
{
    return usageError(
        Common::tr("\"%1\" is not one of: %2.").arg(word, keys.join(QLatin1String(", "))));
}

} // namespace attache
