#include "core/parse/date_grammar.h"

namespace attache::dates {

namespace {

/// Words before a day that leave it out: 不是周五, 别放周五.
bool isLeftOut(const Scanner &scan, qsizetype before)
{
    if (scan.endsWith(before, {u"别", u"别放", u"别约", u"别放在", u"别约在"}) &&
        !scan.endsWith(before, {u"特别", u"分别", u"个别", u"级别", u"类别", u"区别", u"告别"}))
        return true;
    return scan.endsWith(
               before, {u"不一定", u"不确定",   u"没确定",   u"不会",   u"不能", u"不到", u"没到",
                        u"已于",   u"已在",     u"曾于",     u"曾在",   u"刚于", u"刚在", u"不在",
                        u"不放在", u"不安排在", u"不约在",   u"不定在", u"未到", u"不是", u"并非",
                        u"除了",   u"除去",     u"不早于",   u"最早",   u"不要", u"别在", u"过去的",
                        u"刚过的", u"刚过",     u"earliest", u"earlier"}) &&
           !scan.endsWith(before, {u"是不是", u"要不要"});
}

/// Words behind a day that leave it out: 周五除外, 周五来不及.
bool isDenied(const Scanner &scan, qsizetype from)
{
    if (scan.oneOf(from, {u"除外",
                          u"之外",
                          u"以外",
                          u"不行",
                          u"不太行",
                          u"不太方便",
                          u"不太可能",
                          u"不成",
                          u"不可以",
                          u"不方便",
                          u"不能",
                          u"不可能",
                          u"没空",
                          u"没有空",
                          u"没时间",
                          u"没有时间",
                          u"来不及",
                          u"不在",
                          u"不合适",
                          u"不去",
                          u"不来",
                          u"休息",
                          u"放假",
                          u"取消",
                          u"at the earliest",
                          u"earliest",
                          u"or later",
                          u"onwards",
                          u"does not work",
                          u"won't work",
                          u"is not possible",
                          u"is out"}) >= 0)
        return true;
    // 周五前不要联系, but 周五前不要忘了发报价
    return scan.oneOf(from, {u"不要", u"别", u"勿", u"请勿", u"不用", u"不必", u"不需", u"不一定",
                             u"可能不", u"不确定", u"无法", u"没法", u"不会"}) >= 0 &&
           scan.oneOf(from, {u"不要忘", u"别忘", u"请勿忘", u"勿忘", u"不要晚", u"别晚", u"不要误",
                             u"别误"}) < 0;
}

} // namespace

/// 周五之后: a later day is meant, and nobody knows which.
bool Grammar::isFollowed(const Phrase &phrase) const
{
    if (phrase.kind == Kind::Term || phrase.kind == Kind::Time || phrase.time ||
        m_scan.endsWith(phrase.end, {u"午", u"晚", u"早", u"班", u"间", u"会"}))
        return false;
    const auto behind = m_scan.oneOf(
        phrase.end, {u"后", u"之后", u"以后", u"过后", u"或之后", u"或以后", u"及以后"});
    return behind >= 0 && isEventWord(behind - 1);
}

/// 如果周五没回, "if no reply by Friday": a day on which something may not have happened; what is
/// done then comes later.
bool Grammar::isCondition(const Phrase &phrase) const
{
    constexpr qsizetype Reach = 40;
    const auto isMark = [this](qsizetype at) {
        return at < 0 || at >= m_scan.size() || QStringView(u",;。.!?:").contains(m_scan.at(at));
    };
    qsizetype from = phrase.start;
    while (from > phrase.start - Reach && !isMark(from - 1))
        --from;
    from = m_scan.spaces(from);
    if (m_scan.isAt(from, u"unless"))
        return true;
    const bool isEnglish = m_scan.isAt(from, u"if");
    const bool isChinese =
        m_scan.oneOf(from, {u"如果", u"如", u"若", u"要是", u"假如", u"万一", u"倘若"}) >= 0 &&
        m_scan.oneOf(from, {u"如何", u"如期", u"如下", u"如约", u"若干"}) < 0;
    if (isEnglish) {
        for (qsizetype at = from; at < phrase.start; ++at) {
            if (m_scan.at(at - 1) == u' ' &&
                m_scan.oneOf(at, {u"no", u"not", u"nothing", u"nobody", u"isn't", u"hasn't",
                                  u"haven't", u"doesn't", u"don't"}) >= 0)
                return true;
        }
    }
    bool isDenied = false;
    for (qsizetype at = phrase.end; at < phrase.end + Reach && !isMark(at); ++at) {
        isDenied = isDenied || QStringView(u"没未不无").contains(m_scan.at(at)) ||
                   (m_scan.at(at - 1) == u' ' && m_scan.oneOf(at, {u"no", u"not"}) >= 0);
        if (isDenied && (isChinese || isEnglish || m_scan.isAt(at, u"的话")))
            return true;
    }
    return false;
}

/// Words that leave the day out (不是周五, 周五除外), make it the first of many ("Friday at the
/// earliest") or name a part of it that nobody can date (下周早些时候).
bool Grammar::isRuledOut(const Phrase &phrase) const
{
    if (isFollowed(phrase))
        return true;
    const qsizetype before = m_scan.spacesBefore(phrase.start);
    if (isCondition(phrase))
        return true;
    if (isLeftOut(m_scan, before))
        return true;
    qsizetype from = m_scan.spaces(phrase.end);
    if (m_scan.endsWith(before, {u"除"}) && m_scan.at(from) == u'外')
        return true;
    if (const auto due = m_scan.oneOf(from, {u"前", u"之前", u"以前"}); due >= 0)
        from = m_scan.spaces(due);
    if (isDenied(m_scan, from))
        return true;
    // The first quarter of somebody's own year.
    const bool isFiscal =
        m_scan.at(from) == u'f' && m_scan.at(from + 1) == u'y' && !m_scan.isLetter(from + 2);
    const bool isSpan = phrase.kind >= Kind::Week && phrase.kind <= Kind::Year;
    // Of 早些时候, 早 was taken for a time of day.
    return isSpan &&
           (isFiscal ||
            m_scan.oneOf(phrase.end, {u"早些时候", u"晚些时候", u"些时候", u"前几天", u"头几天",
                                      u"后几天", u"那几天", u"这几天", u"前半段", u"后半段"}) >= 0);
}

/// 成立于5月1日, 12月5日生日, "founded in May 2012": what was or recurs; and a span that is over.
bool Grammar::isFact(const Phrase &phrase) const
{
    const qsizetype before = m_scan.spacesBefore(phrase.start);
    if (m_scan.endsWith(before, {u"成立于", u"创立于", u"创办于", u"创建于", u"建于", u"始于",
                                 u"上市于", u"生于", u"毕业于", u"入职于", u"注册于", u"签于",
                                 u"founded in", u"founded on", u"established in", u"established on",
                                 u"born on", u"born in"}))
        return true;
    if (m_scan.oneOf(m_scan.spaces(phrase.end), {u"生日", u"出生", u"生人"}) >= 0)
        return true;
    // 周一发过报价, but not 周一通过, 周一发过来
    const qsizetype verb = phrase.end;
    if (phrase.kind <= Kind::Weekday && m_scan.at(verb + 1) == u'过' && !m_scan.isBoundary(verb) &&
        !QStringView(u"通经超路不度透渡再").contains(m_scan.at(verb)) &&
        m_scan.oneOf(verb + 1, {u"过来", u"过去", u"过目", u"过会", u"过审", u"过户", u"过程",
                                u"过一", u"过半"}) < 0)
        return true;
    if (m_isWhole || !m_today.isValid())
        return false;
    // A promise may be written down late, but not a season late.
    constexpr int LongestDelay = 60;
    const bool isSpan = phrase.kind >= Kind::Month && phrase.kind <= Kind::Year;
    const bool isAlone = phrase.start == 0 && phrase.end == m_scan.size();
    return !isAlone && phrase.date < (isSpan ? m_today : m_today.addDays(-LongestDelay));
}

bool Grammar::startsAtEvent(const Phrase &phrase) const
{
    if (m_isWhole || m_scan.isLetter(phrase.start))
        return false;
    if (phrase.kind == Kind::Term)
        return phrase.relative && eventBefore(phrase.start, false);
    const bool isAfterAll = phrase.relative || phrase.kind == Kind::DayOfMonth ||
                            (phrase.kind == Kind::Weekday && !phrase.anchored);
    return isAfterAll && eventBefore(phrase.start, true);
}

/// Whether the 后 at @p place stands behind something that happens: not 后天, not 售后.
bool Grammar::isEventWord(qsizetype place) const
{
    return m_scan.oneOf(place, {u"后天", u"后日", u"后续", u"后台", u"后期", u"后面", u"后端",
                                u"后勤", u"后者", u"后备", u"后年", u"后果", u"后悔"}) < 0 &&
           !m_scan.endsWith(place + 1, {u"售后", u"今后", u"然后", u"最后", u"前后", u"落后",
                                        u"背后", u"往后", u"幕后", u"先后"});
}

/// 四季度验收后付款: not the quarter is meant but the event in it, and 周五验收后三天内 counts from
/// the event.
bool Grammar::eventBehind(const Phrase &phrase) const
{
    constexpr qsizetype Reach = 8;
    const bool isSpan = phrase.kind >= Kind::Week && phrase.kind <= Kind::Year;
    if (m_isWhole ||
        m_scan.oneOf(phrase.end, {u"前", u"之前", u"以前", u"后", u"之后", u"以后"}) >= 0)
        return false;
    for (qsizetype at = phrase.end + 1; at < phrase.end + Reach; ++at) {
        if (m_scan.isBoundary(at) || m_scan.at(at) == u'前')
            return false;
        if (m_scan.at(at) != u'后' || !isEventWord(at))
            continue;
        const auto many = count(m_scan.spaces(at + 1));
        return isSpan || (many && unitAt(many->end));
    }
    return false;
}

/// 签约之日起, but not 即日起
bool Grammar::isBehindStart(qsizetype end) const
{
    qsizetype joint = end;
    while (joint > 0 && (m_scan.at(joint - 1) == u',' || m_scan.at(joint - 1).isSpace()) &&
           joint > end - 3)
        --joint;
    return m_scan.at(joint - 1) == u'起' &&
           !m_scan.endsWith(joint, {u"一起", u"发起", u"提起", u"对起", u"引起", u"即日起",
                                    u"即刻起", u"现在起"});
}

/// 签完合同两周内, 收到发票三十日内: the same clause says what has to happen first.
bool Grammar::isBehindEvent(qsizetype end) const
{
    constexpr qsizetype Reach = 8;
    for (qsizetype at = end; at > end - Reach && !m_scan.isBoundary(at - 1); --at) {
        if (m_scan.endsWith(at, {u"收到", u"拿到", u"接到", u"签署", u"签订"}))
            return true;
        if (m_scan.at(at - 1) == u'完' && !m_scan.isBoundary(at - 2) &&
            m_scan.oneOf(at - 1, {u"完整", u"完善", u"完备", u"完美", u"完全"}) < 0)
            return true;
    }
    return false;
}

/// Whether the words before @p place name something from which a term counts: 验收后三天内.
bool Grammar::eventBefore(qsizetype place, bool adjacent) const
{
    constexpr qsizetype Reach = 40;
    const qsizetype end = m_scan.spacesBefore(place);
    if (!adjacent) {
        if (m_scan.endsWith(end,
                            {u"到货", u"货到", u"款到", u"票到", u"收货", u"签订", u"签约", u"签署",
                             u"签字", u"下单", u"中标", u"开票", u"合格", u"生效", u"到期", u"届满",
                             u"完工", u"竣工", u"开工", u"投产", u"立项", u"上线", u"付款", u"交付",
                             u"验收", u"收到", u"到账", u"发布", u"会前", u"完",   u"完成", u"完毕",
                             u"结束", u"期满", u"随后", u"此后", u"其后", u"账期", u"月结"}))
            return true;
        if (isBehindEvent(end))
            return true;
    }
    if (isBehindStart(end))
        return true;
    for (qsizetype at = end - 1; at >= 0 && at >= end - (adjacent ? 1 : Reach); --at) {
        const QChar c = m_scan.at(at);
        if (c == u';' || c == u'。' || c == u'!' || c == u'?')
            return false;
        if (c != u'后')
            continue;
        const bool fromNow = m_scan.endsWith(at + 1, {u"以后"}) && m_scan.isBoundary(at - 2);
        // 会后周五 is a day as any other.
        const bool isThisMeeting = adjacent && m_scan.endsWith(at + 1, {u"会后", u"班后", u"课后"});
        if (isEventWord(at) && !fromNow && !isThisMeeting)
            return true;
    }
    return false;
}

} // namespace attache::dates
