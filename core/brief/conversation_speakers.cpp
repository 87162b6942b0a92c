#include "core/base/fold.h"
#include "core/base/han.h"
#include "core/base/pinyin.h"
#include "core/brief/conversation_proposals.h"
#include "core/parse/han_names.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>

namespace attache {

namespace {

/// What calls somebody without a name of their own: 王总, 李工. Longer ones before those they end
/// with.
constexpr std::array Titles = {
    QStringView(u"董事长"), QStringView(u"总经理"), QStringView(u"经理"), QStringView(u"主任"),
    QStringView(u"老师"),   QStringView(u"主管"),   QStringView(u"总监"), QStringView(u"总裁"),
    QStringView(u"处长"),   QStringView(u"科长"),   QStringView(u"院长"), QStringView(u"部长"),
    QStringView(u"局长"),   QStringView(u"厂长"),   QStringView(u"行长"), QStringView(u"校长"),
    QStringView(u"队长"),   QStringView(u"组长"),   QStringView(u"店长"), QStringView(u"会长"),
    QStringView(u"秘书"),   QStringView(u"书记"),   QStringView(u"主席"), QStringView(u"博士"),
    QStringView(u"教授"),   QStringView(u"助理"),   QStringView(u"专员"), QStringView(u"顾问"),
    QStringView(u"律师"),   QStringView(u"会计"),   QStringView(u"师傅"), QStringView(u"先生"),
    QStringView(u"女士"),   QStringView(u"小姐"),   QStringView(u"总"),   QStringView(u"董"),
    QStringView(u"工"),     QStringView(u"姐"),     QStringView(u"哥")};

/// The title that @p called ends with, with a 副 before it; empty where there is none.
QStringView titleOf(QStringView called)
{
    const auto title =
        std::ranges::find_if(Titles, [called](QStringView each) { return called.endsWith(each); });
    if (title == Titles.end())
        return {};
    const bool isDeputy = called.chopped(title->size()).endsWith(u'副');
    return called.last(title->size() + (isDeputy ? 1 : 0));
}

using Test = std::function<bool(const QString &name)>;

/// The one of @p names that passes @p test; empty where none or several do.
QString onlyOne(const QStringList &names, const Test &test)
{
    const auto found = std::ranges::find_if(names, test);
    if (found == names.end() || std::any_of(found + 1, names.end(), test))
        return {};
    return *found;
}

/// "张三（采购）@微信" as 张三.
QString bareName(const QString &written)
{
    static const QRegularExpression added(QStringLiteral(R"(\s*[(（@\[【].*$)"));
    QString name = written;
    name.remove(added);
    return name.isEmpty() ? written : name.trimmed();
}

/// The words of a remark, of which one may be a name: "骁岭汽车-陈总🌸" as 骁岭汽车 and 陈总.
QStringList piecesOf(const QString &written)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{M}]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return written.split(between, Qt::SkipEmptyParts);
}

/// Whether @p letters are how @p name is read from @p at on, by any reading of each character.
bool isReadAs(QStringView name, QStringView letters)
{
    if (name.isEmpty())
        return letters.isEmpty();
    for (const quint16 reading : readingsOf(name.front().unicode())) {
        const std::string_view syllable = syllableAt(reading);
        const QLatin1String sound(syllable.data(), static_cast<qsizetype>(syllable.size()));
        if (letters.startsWith(sound) && isReadAs(name.sliced(1), letters.sliced(sound.size())))
            return true;
    }
    return false;
}

/// Whether @p letters are the sound of @p name, with the family name first or last.
bool soundsLike(const QString &name, const QString &letters)
{
    const qsizetype family = familyLength(name);
    return isReadAs(name, letters) ||
           isReadAs(QString(name.sliced(family) + name.first(family)), letters);
}

/// Somebody whose full name is part of a remark: 骁岭陈立衡院长. A name of two characters may as
/// well begin that of somebody else.
bool isWithin(const QString &name, const QString &written)
{
    const QString whole = foldedLetters(written);
    const QString part = foldedLetters(name);
    const qsizetype at = whole.indexOf(part);
    const qsizetype shortest = hasHan(part) ? 2 : 5;
    if (at < 0 || part.size() < shortest)
        return false;
    const QStringView behind = QStringView(whole).sliced(at + part.size());
    return part.size() > shortest || behind.isEmpty() || !isHan(behind.front()) ||
           titleOf(behind) == behind;
}

/// Whether @p name is who is called by a surname and a title, 王总, by a given name and one,
/// 建国总, or by what stands before a surname, 小王.
Test calledBy(const QString &piece)
{
    const QStringView title = titleOf(piece);
    const QString before = piece.chopped(title.size());
    if (!title.isEmpty() && !before.isEmpty()) {
        const QString surname =
            before.size() <= 2 ? before : before.last(1); // of what a company is called before it
        return [before, surname](const QString &name) {
            return name.startsWith(surname) ||
                   (before.size() == 2 &&
                    (name.endsWith(before) || name.startsWith(before.last(1))));
        };
    }
    const bool isFamiliar = piece.startsWith(u'小') || piece.startsWith(u'老');
    if (isFamiliar && piece.size() == 2)
        return [surname = piece.last(1)](const QString &name) { return name.startsWith(surname); };
    if (piece.size() == 2 && hasHan(piece))
        return [piece](const QString &name) { return name.size() > 2 && name.endsWith(piece); };
    return {};
}

/// A way in which a person may be written.
struct Way
{
    Test fits;
    bool isPart = false;  ///< of several that fit, the one counts in whose name the others are
    bool isTitle = false; ///< 王总 is theirs where both sides have one
};

/// The surest first.
std::vector<Way> waysOf(const QString &written)
{
    const QString bare = bareName(written);
    const QString key = foldedLetters(bare);
    std::vector<Way> ways;
    ways.push_back({[key](const QString &name) { return foldedLetters(name) == key; }});
    ways.push_back({[written](const QString &name) { return isWithin(name, written); }, true});
    QStringList words = folded(bare).split(u' ', Qt::SkipEmptyParts);
    std::ranges::sort(words);
    ways.push_back({[words](const QString &name) {
        QStringList other = folded(name).split(u' ', Qt::SkipEmptyParts);
        std::ranges::sort(other);
        return words.size() > 1 && other == words;
    }});
    if (!key.isEmpty() && !hasHan(key))
        ways.push_back(
            {[key](const QString &name) { return hasHan(name) && soundsLike(name, key); }});
    for (const QString &piece : piecesOf(bare)) {
        if (const Test test = calledBy(simplifiedHan(piece)))
            ways.push_back({test, false, true});
    }
    return ways;
}

/// The one of @p names that is written in this way; empty where none or several are.
QString personOf(const QStringList &names, const Way &way)
{
    if (!way.isPart)
        return onlyOne(names, way.fits);
    QStringList fitting;
    std::ranges::copy_if(names, std::back_inserter(fitting), way.fits);
    return onlyOne(fitting, [&](const QString &name) {
        return std::ranges::none_of(fitting, [&](const QString &other) {
            return other.size() > name.size() && other.contains(name);
        });
    });
}

Speaker speakerOf(const QString &written, const NotePeople &people)
{
    const QStringList &us = people.names.ourPeople;
    const QStringList &them = people.names.theirPeople;
    for (const Way &way : waysOf(written)) {
        const QString ours = personOf(us, way);
        const QString theirs = personOf(them, way);
        if (!theirs.isEmpty() && (ours.isEmpty() || way.isTitle))
            return {written, Party::Them, theirs, people.contacts.value(theirs)};
        if (!ours.isEmpty())
            return {written, Party::Us, ours, {}};
    }
    const QString bare = bareName(written);
    const bool me = bare == u"我" || bare.compare(QLatin1String("me"), Qt::CaseInsensitive) == 0;
    if (me && us.size() == 1)
        return {written, Party::Us, us.front(), {}};
    return {written, {}, {}, {}};
}

} // namespace

std::vector<Speaker> speakersOf(const Conversation &conversation, const NotePeople &people)
{
    std::vector<Speaker> all;
    for (const QString &written : conversation.speakers())
        all.push_back(speakerOf(written, people));
    return all;
}

} // namespace attache
