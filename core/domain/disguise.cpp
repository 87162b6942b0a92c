#include "core/domain/disguise.h"

#include "core/base/company_name.h"
#include "core/base/han.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace attache {

namespace {

/// Up to this length a Latin word is a part of many others.
constexpr qsizetype ShortWord = 3;

/// What companies are called after behind their own word: 锦旷客车 is known as 锦旷.
constexpr std::array Trades = {
    QStringView(u"新能源"), QStringView(u"半导体"), QStringView(u"机器人"), QStringView(u"汽车"),
    QStringView(u"客车"),   QStringView(u"电子"),   QStringView(u"科技"),   QStringView(u"技术"),
    QStringView(u"实业"),   QStringView(u"机械"),   QStringView(u"机电"),   QStringView(u"软件"),
    QStringView(u"信息"),   QStringView(u"网络"),   QStringView(u"物流"),   QStringView(u"能源"),
    QStringView(u"医药"),   QStringView(u"医疗"),   QStringView(u"生物"),   QStringView(u"食品"),
    QStringView(u"化工"),   QStringView(u"建设"),   QStringView(u"电器"),   QStringView(u"电气"),
    QStringView(u"材料"),   QStringView(u"制造"),   QStringView(u"贸易"),   QStringView(u"商贸"),
    QStringView(u"智能"),   QStringView(u"数据"),   QStringView(u"通信"),   QStringView(u"航空"),
    QStringView(u"传媒"),   QStringView(u"文化"),   QStringView(u"教育"),   QStringView(u"服饰"),
    QStringView(u"家居"),   QStringView(u"零售"),   QStringView(u"地产"),   QStringView(u"酒店"),
    QStringView(u"银行"),   QStringView(u"保险"),   QStringView(u"证券"),   QStringView(u"装备"),
    QStringView(u"重工"),   QStringView(u"钢铁"),   QStringView(u"动力"),   QStringView(u"控股"),
    QStringView(u"投资"),   QStringView(u"发展"),   QStringView(u"工业"),   QStringView(u"股份")};

/// First words that many companies share, and that name none of them.
constexpr std::array CommonWords = {
    QStringView(u"advanced"), QStringView(u"allied"),   QStringView(u"american"),
    QStringView(u"central"),  QStringView(u"china"),    QStringView(u"digital"),
    QStringView(u"eastern"),  QStringView(u"european"), QStringView(u"first"),
    QStringView(u"general"),  QStringView(u"german"),   QStringView(u"global"),
    QStringView(u"great"),    QStringView(u"green"),    QStringView(u"international"),
    QStringView(u"modern"),   QStringView(u"national"), QStringView(u"northern"),
    QStringView(u"royal"),    QStringView(u"smart"),    QStringView(u"southern"),
    QStringView(u"standard"), QStringView(u"united"),   QStringView(u"universal"),
    QStringView(u"western"),  QStringView(u"world")};

bool isLatin(QChar letter)
{
    return letter.isLetterOrNumber() && letter.unicode() < 0x250;
}

QString escaped(const QString &text)
{
    QString pattern;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        pattern += (pattern.isEmpty() ? QString() : QStringLiteral("\\s+")) +
                   QRegularExpression::escape(word);
    return pattern;
}

/// @p pattern for @p word where it stands as a word of its own, a genitive being one too.
QString between(const QString &pattern, const QString &word)
{
    static const QString Letter = QStringLiteral("[A-Za-z0-9\\x{C0}-\\x{24F}]");
    return (isLatin(word.front()) ? QStringLiteral("(?<!%1)").arg(Letter) : QString()) + pattern +
           (isLatin(word.back()) ? QStringLiteral("(?=s?(?!%1))").arg(Letter) : QString());
}

/// @p core without the province and the city before it.
QString withoutPlace(QString core, const QStringList &places)
{
    static const QRegularExpression Kind(QStringLiteral("^(?:省|市|自治区)"));
    static const QRegularExpression Unknown(
        QStringLiteral("^(?:中国|[\\x{4E00}-\\x{9FFF}]{2,3}[省市])"));
    for (const QString &place : places) {
        if (place.size() > 1 && core.size() > place.size() + 1 && core.startsWith(place))
            core = core.mid(place.size()).remove(Kind);
    }
    QString rest = core;
    rest.remove(Unknown);
    return rest.size() > 1 ? rest : core;
}

/// @p core without what it trades in, at its end.
QString withoutTrade(QString core)
{
    const auto endsIn = [&](QStringView trade) {
        return core.size() > trade.size() + 1 && core.endsWith(trade);
    };
    // Longer ones stand first, and have their turn again each time.
    for (auto trade = std::ranges::find_if(Trades, endsIn); trade != Trades.end();
         trade = std::ranges::find_if(Trades, endsIn))
        core.chop(trade->size());
    return core;
}

} // namespace

void Disguise::add(const QString &pattern, qsizetype size, const QString &instead)
{
    if (std::ranges::find(m_words, pattern, &Word::pattern) != m_words.end())
        return;
    const auto place =
        std::ranges::find_if(m_words, [&](const Word &each) { return each.size < size; });
    m_words.insert(place, Word{pattern, size, instead});
    m_all = QRegularExpression();
}

void Disguise::hide(const QString &word, const QString &instead)
{
    const QString wanted = word.simplified();
    if (wanted.size() < 2)
        return;
    const bool asWritten = wanted.size() <= ShortWord && std::ranges::all_of(wanted, isLatin);
    add((asWritten ? QStringLiteral("(?:%1)") : QStringLiteral("(?i:%1)"))
            .arg(between(escaped(wanted), wanted)),
        wanted.size(), instead);
}

/// Hides the letters @p core however they are spaced, hyphenated and set.
void Disguise::hideWrittenLoosely(const QString &core, const QString &instead)
{
    QString pattern;
    for (const QChar letter : core) {
        const char16_t code = letter.unicode();
        if (!pattern.isEmpty() && isLatin(letter))
            pattern += QStringLiteral("[\\s\\-_.&\\x{2010}-\\x{2014}]{0,3}");
        const bool hasWide = code < 0x7f && isLatin(letter);
        pattern += hasWide ? QStringLiteral("[%1%2%3]")
                                 .arg(letter)
                                 .arg(QChar(char16_t(code + 0xfee0)))
                                 .arg(QChar(char16_t(letter.toUpper().unicode() + 0xfee0)))
                           : QRegularExpression::escape(QString(letter));
    }
    add(QStringLiteral("(?i:%1)").arg(between(pattern, core)), core.size(), instead);
}

/// Hides @p word where it is written as a name is: "Data" is somebody, "data" is not.
void Disguise::hideAsName(const QString &word, const QString &instead)
{
    const QString capital = word.left(1).toUpper() + word.mid(1).toLower();
    const QString pattern =
        QStringLiteral("(?:%1|%2)").arg(escaped(capital), escaped(word.toUpper()));
    add(QStringLiteral("(?:%1)").arg(between(pattern, word)), word.size(), instead);
}

void Disguise::hideCompany(const QString &name, const QStringList &places, const QString &instead)
{
    hide(name, instead);
    const QString core = normaliseCompanyName(name);
    if (core.size() < 2)
        return;
    if (std::ranges::any_of(core, isLatin)) {
        const QStringList words =
            name.split(QRegularExpression(QStringLiteral("[\\s\\-_.,&]+")), Qt::SkipEmptyParts);
        const QString first = words.isEmpty() ? QString() : words.front();
        const bool isOneWord = first.compare(core, Qt::CaseInsensitive) == 0;
        if (!isOneWord && core.size() > ShortWord)
            hideWrittenLoosely(core, instead);
        const bool isCommon = std::ranges::find(CommonWords, first.toLower()) != CommonWords.end();
        if (first.size() > ShortWord && !isCommon && std::ranges::all_of(first, isLatin))
            hideAsName(first, instead);
        return;
    }
    if (!std::ranges::all_of(core, isUnspaced))
        return;
    hide(core, instead);
    const QString known = withoutPlace(core, places);
    hide(known, instead);
    // What is left of "北京数据科技" is what it trades in, and names nobody.
    const QString own = withoutTrade(known);
    if (std::ranges::find(Trades, QStringView(own)) == Trades.end())
        hide(own, instead);
}

void Disguise::hideWebsite(const QString &website, const QString &instead)
{
    QString host = QUrl::fromUserInput(website.trimmed()).host();
    if (host.startsWith(QLatin1String("www."), Qt::CaseInsensitive))
        host = host.mid(4);
    if (host.contains(u'.'))
        add(QStringLiteral("(?i:(?:https?://)?(?:www\\.)?%1)").arg(between(escaped(host), host)),
            host.size() + 4, instead);
}

QString Disguise::worn(const QString &text) const
{
    if (m_words.empty() || text.isEmpty())
        return text;
    if (m_all.pattern().isEmpty()) {
        QStringList each;
        for (const Word &word : m_words)
            each.append(u'(' + word.pattern + u')');
        m_all = QRegularExpression(each.join(u'|'));
    }
    QString result;
    qsizetype done = 0;
    for (auto matches = m_all.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(done, match.capturedStart() - done) +
                  m_words[size_t(match.lastCapturedIndex()) - 1].instead;
        done = match.capturedEnd();
    }
    return done == 0 ? text : result + text.mid(done);
}

} // namespace attache
