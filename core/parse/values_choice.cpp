#include "core/base/han.h"
#include "core/base/resource_table.h"
#include "core/base/translations.h"
#include "core/domain/stage_book.h"
#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace attache {

using values::plain;
using values::Tr;
using values::unreadable;
using values::wordKey;

namespace {

/// What other programs and people call the values of a choice, from the compiled-in table: by
/// choice and word, the key of the value.
const QHash<std::pair<QString, QString>, QString> &foreignWords()
{
    static const auto words = [] {
        QHash<std::pair<QString, QString>, QString> known;
        for (const QStringList &row :
             readResourceTable(QStringLiteral(":/reference/value_words.csv"))) {
            for (const QString &word : row.value(2).split(QLatin1Char('|'))) {
                const std::string cell = word.toStdString();
                for (const QString &key : {wordKey(cell), plain(cell)}) {
                    if (!key.isEmpty() && !known.contains({row.value(0), key}))
                        known.insert({row.value(0), key}, row.value(1));
                }
            }
        }
        return known;
    }();
    return words;
}

/// The value whose stable key or own label, in any language of ours, @p key is.
template <typename E>
std::optional<E> byOwnWord(const QString &key)
{
    static const QHash<QString, E> words = [] {
        QHash<QString, E> known;
        for (const Choice<E> &choice : choicesOf<E>) {
            for (const QString &label : allTranslations("Choice", choice.label))
                known.insert(wordKey(label.toStdString()), choice.value);
        }
        for (const Choice<E> &choice : choicesOf<E>)
            known.insert(wordKey(choice.key), choice.value);
        return known;
    }();
    const auto found = words.constFind(key);
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

/// The same, or the value that others call @p key; @p choice names it in the table.
template <typename E>
std::optional<E> byWord(const char *choice, const QString &key)
{
    for (const QString &word : {key, simplifiedHan(key)}) { // 贏單 is 赢单
        if (const auto value = byOwnWord<E>(word))
            return value;
        const QString foreign = foreignWords().value({QLatin1String(choice), word});
        if (!foreign.isEmpty())
            return fromKey<E>(foreign);
    }
    return std::nullopt;
}

bool isOpenStage(Stage stage)
{
    return isOpen(StageBook::standard().phase(stage));
}

/// @p key without a word that says only that a deal is over: 成交 of 关闭成交.
QString afterClosed(const QString &key)
{
    static const QRegularExpression over(
        QStringLiteral("^(?:已经|已經|已)?(?:关闭|關閉|结束|結束|完结|完結|closed|close)"));
    return QString(key).remove(over);
}

/// The stage that @p key is a word for, also in another form of it: 商务谈判阶段, 已报价, 报价中.
std::optional<Stage> stageOf(const QString &key)
{
    static const QRegularExpression ending(QStringLiteral("(?<=..)(?:阶段|階段)$"));
    static const QRegularExpression already(QStringLiteral("^(?:已经|已經|已)(?=..)"));
    static const QRegularExpression underWay(QStringLiteral("(?<=..)中$"));
    const QString word = QString(key).remove(ending);
    if (const auto stage = byWord<Stage>("stage", word))
        return stage;
    if (word.contains(underWay)) {
        // What is on its way to a contract is none.
        const auto stage = stageOf(QString(word).remove(underWay));
        return stage && isOpenStage(*stage) ? stage : std::nullopt;
    }
    if (word.contains(already))
        return stageOf(QString(word).remove(already));
    if (const QString rest = afterClosed(word); rest != word && !rest.isEmpty()) {
        const auto stage = stageOf(rest);
        return stage && !isOpenStage(*stage) ? stage : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Result<Stage> readStage(std::string_view cell)
{
    const QString text = plain(cell);
    const QString outside = wordKey(cell);
    const std::optional<Stage> stage = stageOf(outside);
    // 关闭（赢单）, Closed (won)
    static const QRegularExpression brackets(QStringLiteral("\\(([^()]+)\\)"));
    const auto inside = brackets.match(text);
    const auto within =
        inside.hasMatch() ? stageOf(wordKey(inside.captured(1).toStdString())) : std::nullopt;
    if (within && !isOpenStage(*within) && within != stage) {
        if (afterClosed(outside) != outside && afterClosed(outside).isEmpty())
            return *within;
        return unreadable(Tr::tr("\"%1\" is not a known stage."), cell);
    }
    if (stage)
        return *stage;
    return unreadable(Tr::tr("\"%1\" is not a known stage."), cell);
}

Result<Stage> values::readContractState(std::string_view cell)
{
    if (const auto stage = byWord<Stage>("contract_state", wordKey(cell)))
        return *stage;
    return unreadable(Tr::tr("\"%1\" is not a known state of a contract."), cell);
}

Result<Tier> readTier(std::string_view cell)
{
    const QString key = wordKey(cell);
    if (!key.isEmpty()) {
        const QString letter = key.left(1).toUpper();
        const QString rest = key.mid(1);
        static constexpr std::array Followers = {QStringView(u""),       QStringView(u"级"),
                                                 QStringView(u"类"),     QStringView(u"级客户"),
                                                 QStringView(u"类客户"), QStringView(u"tier")};
        const bool graded =
            std::find(Followers.begin(), Followers.end(), QStringView(rest)) != Followers.end();
        if (const auto tier = fromKey<Tier>(letter); tier && graded)
            return *tier;
    }
    if (const auto tier = byWord<Tier>("tier", key))
        return *tier;
    return unreadable(Tr::tr("\"%1\" is not a tier. Use S, A, B or C."), cell);
}

Result<BusinessType> readBusinessType(std::string_view cell)
{
    const QString key = wordKey(cell);
    if (const auto type = byWord<BusinessType>("business_type", key))
        return *type;
    return unreadable(Tr::tr("\"%1\" is not a known business type."), cell);
}

Result<Lifecycle> readLifecycle(std::string_view cell)
{
    const QString key = wordKey(cell);
    if (const auto step = byWord<Lifecycle>("lifecycle", key))
        return *step;
    return unreadable(Tr::tr("\"%1\" is not a known lifecycle stage."), cell);
}

Result<SalesChannel> readSalesChannel(std::string_view cell)
{
    const QString key = wordKey(cell);
    if (const auto channel = byWord<SalesChannel>("channel", key))
        return *channel;
    return unreadable(Tr::tr("\"%1\" is not a known channel. Use direct or through a partner."),
                      cell);
}

Result<Charging> readCharging(std::string_view cell)
{
    if (const auto charging = byOwnWord<Charging>(wordKey(cell)))
        return *charging;
    return unreadable(Tr::tr("\"%1\" is neither paid nor free."), cell);
}

Result<DealAim> readDealAim(std::string_view cell)
{
    const QString key = wordKey(cell);
    if (const auto aim = byWord<DealAim>("aim", key))
        return *aim;
    return unreadable(Tr::tr("\"%1\" is not a known goal. Use for the brand or for profit."), cell);
}

Result<bool> readBool(std::string_view cell)
{
    const QString word = foreignWords().value({QStringLiteral("yes_no"), plain(cell)});
    if (!word.isEmpty())
        return word == u"yes";
    return unreadable(Tr::tr("\"%1\" is neither yes nor no."), cell);
}

} // namespace attache
