#include "core/queries/slide_cards.h"

#include "core/base/fold.h"
#include "core/queries/library_facts.h"
#include "core/queries/read_rows.h"

#include <algorithm>
#include <functional>

namespace attache {

namespace {

using namespace queries;

constexpr const char *Along = "m.use IN ('packed', 'shown')";

/// How often what @p column refers to went along, under the name @p alias.
QByteArray usesBy(const char *column, const char *alias)
{
    return QByteArray(" LEFT JOIN (SELECT m.") + column +
           " what, count(DISTINCT m.visit) visits, max(m.used_on) day FROM material_use m WHERE " +
           Along + " AND m." + column + " IS NOT NULL GROUP BY m." + column + ") " + alias;
}

bool suitsAny(const QStringList &wanted, const QStringList &values)
{
    return wanted.isEmpty() || std::ranges::any_of(values, [&](const QString &value) {
               return wanted.contains(value, Qt::CaseInsensitive);
           });
}

template <typename E>
bool suitsChoice(const QStringList &wanted, const std::optional<E> &value)
{
    return wanted.isEmpty() || (value && wanted.contains(keyOf(*value)));
}

bool suits(const SlideCard &card, const ListQuery &query, const QStringList &words, QDate today)
{
    const auto wanted = [&](QLatin1String key) { return query.facets.value(key); };
    if (!card.isNewest && !query.facets.contains(slide_facet::Older))
        return false;
    if (query.facets.contains(slide_facet::Expired) && !card.isExpired(today))
        return false;
    const QString trade =
        card.industry.isEmpty() ? QString(slide_facet::AnyTrade) : QString(card.industry);
    return suitsAny(wanted(slide_facet::Industry), {trade}) &&
           suitsChoice(wanted(slide_facet::Audience), card.audience) &&
           suitsChoice(wanted(slide_facet::Stage), card.stage) &&
           suitsAny(wanted(slide_facet::Product), card.products) &&
           suitsAny(wanted(slide_facet::Tag), tagsIn(card.slide.tags)) &&
           suitsAny(wanted(slide_facet::Language), {card.language}) &&
           std::ranges::all_of(words,
                               [&](const QString &word) { return card.words.contains(word); });
}

} // namespace

QString SlideCard::place() const
{
    const QString deck = version.isEmpty() ? deckName : deckName + QLatin1Char(' ') + version;
    return QStringLiteral("%1 · %2").arg(deck).arg(slide.position);
}

Result<std::vector<SlideCard>> slideCards(Connection &connection)
{
    static const QByteArray select =
        "SELECT " + columnsOf<Slide>("s") +
        ", d.name, d.version, d.file, d.industry, d.language, d.products, d.review_on, "
        "d.shareable, NOT EXISTS (SELECT 1 FROM deck later WHERE later.predecessor = d.id), "
        "coalesce(s.audience, d.audience), coalesce(s.stage, d.stage), "
        "coalesce(u.visits, 0) + coalesce(w.visits, 0), "
        "nullif(max(coalesce(u.day, ''), coalesce(w.day, '')), '') "
        "FROM slide s JOIN deck d ON d.id = s.deck" +
        usesBy("slide", "u") + " ON u.what = s.id" + usesBy("deck", "w") +
        " ON w.what = d.id ORDER BY d.name, d.id DESC, s.position";
    return readRows(connection, select, [](const Statement &row) {
        SlideCard card;
        card.slide = Table<Slide>::read(row);
        int at = after<Slide>();
        card.deckName = row.text(at++);
        card.version = row.text(at++);
        card.file = row.text(at++);
        card.industry = row.text(at++);
        card.language = row.text(at++);
        card.products = tagsIn(row.text(at++));
        card.reviewOn = row.date(at++);
        card.shareable = row.boolean(at++);
        card.isNewest = row.boolean(at++);
        card.audience = optionalChoiceAt<RoleKind>(row, at++);
        card.stage = optionalChoiceAt<Stage>(row, at++);
        card.uses = int(row.integer(at++));
        card.lastUsed = row.date(at++);
        card.words = folded(QStringList{card.slide.title, card.slide.body, card.slide.notes,
                                        card.slide.tags, card.deckName}
                                .join(QLatin1Char('\n')));
        return card;
    });
}

std::vector<size_t> slidesSuiting(const std::vector<SlideCard> &cards, const ListQuery &query,
                                  QDate today)
{
    QStringList words;
    for (const QString &word : query.text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.append(folded(word));
    std::vector<size_t> places;
    for (size_t place = 0; place < cards.size(); ++place) {
        if (suits(cards[place], query, words, today))
            places.push_back(place);
    }
    const auto sort = [&](auto valueOf) {
        std::ranges::stable_sort(places, std::greater(),
                                 [&](size_t place) { return valueOf(cards[place]); });
    };
    if (query.sortKey == slide_order::MostUsed)
        sort([](const SlideCard &card) { return card.uses; });
    else if (query.sortKey == slide_order::LastUsed)
        sort([](const SlideCard &card) { return card.lastUsed; });
    else if (query.sortKey == slide_order::Newest)
        sort([](const SlideCard &card) { return card.slide.deck.value(); });
    return places;
}

} // namespace attache
