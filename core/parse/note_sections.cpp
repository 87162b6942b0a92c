#include "core/parse/note_sections.h"

#include "core/domain/kinds.h"
#include "core/parse/note_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace attache {
namespace {

/// What each of the six things is headed by, in half width and lower case, without spaces.
constexpr std::array<QStringView, choicesOf<SixThing>.size()> Headings = {
    u"|真实需求|客户需求|需求|需求与痛点|痛点|客户痛点|客户情况|客户现状|现状|背景|realneed|"
    u"realneeds|"
    u"needs|customerneeds|requirements|painpoints|customersituation|situation|background|",
    u"|项目进展|项目进度|项目情况|项目阶段|进展|进展情况|进度|projectprogress|progress|"
    u"projectstatus|"
    u"status|timeline|",
    u"|相关角色|角色|关键人|关键人物|相关人员|干系人|决策链|参会人|参会人员|人员|人员与关注点|"
    u"peopleandtheirconcerns|people|roles|stakeholders|attendees|keypeople|",
    u"|介绍/培训/演示/"
    u"谈判|介绍、培训、演示、谈判|介绍|培训|演示|谈判|我方动作|我们做了什么|沟通内容|"
    u"会谈内容|introduction,training,demo,negotiation|whatwedid|whatweshowed|introduction|demo|"
    u"training|negotiation|discussion|",
    u"|反馈|客户反馈|意见|意见反馈|feedback|customerfeedback|",
    u"|后续事项|后续|后续跟进|后续计划|待办|待办事项|下一步|下一步计划|行动项|跟进|跟进事项|follow-"
    u"ups|"
    u"follow-up|followups|followup|nextsteps|nextstep|actionitems|actions|todo|to-do|to-dos|"};

/// A line that says what those below it are about.
struct Heading
{
    int thing = 0;
    QString rest; ///< behind its colon
};

std::optional<int> thingNamed(const QString &name)
{
    QString key;
    for (const QChar c : name) {
        const QChar plain = notes::halfWidth(c).toLower();
        if (!plain.isSpace() && !QStringView(u"*_#【】[]「」《》").contains(plain))
            key += plain;
    }
    if (key.isEmpty() || key.contains(u'|'))
        return std::nullopt;
    const QString whole = u'|' + key + u'|';
    const auto found =
        std::ranges::find_if(Headings, [&](QStringView words) { return words.contains(whole); });
    return found == Headings.end() ? std::nullopt
                                   : std::optional(static_cast<int>(found - Headings.begin()));
}

std::optional<Heading> headingIn(const QString &line)
{
    constexpr qsizetype Longest = 60;
    // "## ", "一、", "1."
    static const QRegularExpression begin(QStringLiteral(
        "^\\s*#{0,6}\\s*(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）).、．]\\s*|[①-⑳]\\s*)?"));
    const QString text = line.mid(begin.match(line).capturedLength()).trimmed();
    static const QRegularExpression colon(QStringLiteral("[:：]"));
    // 【待办】发报价
    static const QRegularExpression inBrackets(QStringLiteral("^【([^】]+)】\\s*[:：]?"));
    if (const auto match = inBrackets.match(text); match.hasMatch()) {
        const auto thing = thingNamed(match.captured(1));
        return thing ? std::optional(Heading{*thing, text.mid(match.capturedLength()).trimmed()})
                     : std::nullopt;
    }
    const qsizetype end = text.indexOf(colon);
    const QString name = end < 0 ? text : text.first(end);
    const auto thing = name.size() > Longest ? std::nullopt : thingNamed(name);
    if (!thing)
        return std::nullopt;
    const QString rest = end < 0 ? QString() : text.mid(end + 1);
    // **待办：**
    return Heading{*thing, QString(rest).remove(QStringLiteral("**")).trimmed()};
}

} // namespace

QStringList noteSections(const QString &text)
{
    std::array<QStringList, Headings.size()> lines;
    std::array<bool, Headings.size()> isHeaded{};
    size_t at = 0;
    for (const QString &line : text.split(u'\n')) {
        const auto heading = headingIn(line);
        if (!heading) {
            lines[at].append(line);
            continue;
        }
        at = static_cast<size_t>(heading->thing);
        isHeaded[at] = true;
        if (!heading->rest.isEmpty())
            lines[at].append(heading->rest);
    }
    if (std::ranges::count(isHeaded, true) < 2)
        return {};
    QStringList sections;
    for (QStringList &each : lines) {
        while (!each.isEmpty() && each.first().trimmed().isEmpty())
            each.removeFirst();
        while (!each.isEmpty() && each.last().trimmed().isEmpty())
            each.removeLast();
        sections.append(each.join(u'\n'));
    }
    return sections;
}

} // namespace attache
