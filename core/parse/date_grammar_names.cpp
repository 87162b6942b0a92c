#include "core/parse/date_grammar.h"

namespace attache::dates {

/// 明天系统有限公司, 后天集团, "Friday Ltd": a day, and behind it nothing but words that companies
/// are called by. 明天北辰科技有限公司来访 is a visit tomorrow.
qsizetype Grammar::companyAt(qsizetype place) const
{
    if (m_scan.isLetter(place)) {
        const auto day = weekdayName(place);
        const auto word = day ? day : monthName(place);
        return word && m_scan.isCapital(place)
                   ? m_scan.oneOf(m_scan.spaces(word->end),
                                  {u"ltd", u"limited", u"inc", u"llc", u"gmbh", u"corp", u"plc",
                                   u"corporation", u"& co", u"& sons", u"pte"})
                   : -1;
    }
    qsizetype at = m_scan.oneOf(place, {u"今天", u"明天", u"后天", u"今日", u"明日", u"后日"});
    if (at < 0) {
        const auto week = m_scan.oneOf(place, {u"周", u"星期", u"礼拜"});
        const auto day = week >= 0 ? weekdayAt(week) : std::nullopt;
        at = day ? day->end : -1;
    }
    if (at < 0)
        return -1;
    if (const auto group = m_scan.oneOf(at, {u"集团", u"集團", u"控股"}); group >= 0) {
        const bool isTheirs =
            m_scan.oneOf(group, {u"开会", u"例会", u"会议", u"总部", u"领导", u"内部", u"审批",
                                 u"验收", u"检查", u"来", u"派", u"要开", u"年会"}) >= 0;
        return isTheirs ? -1 : group;
    }
    constexpr int MostWords = 3;
    for (int words = 0; words < MostWords; ++words) {
        const auto word = m_scan.oneOf(
            at, {u"系统", u"科技", u"国际", u"实业", u"食品", u"传媒", u"电子", u"信息", u"软件",
                 u"网络", u"教育", u"医药", u"生物", u"证券", u"基金", u"建设", u"置业", u"地产",
                 u"酒店", u"旅游", u"物流", u"贸易", u"商贸", u"广告", u"文化", u"影视", u"娱乐",
                 u"服饰", u"家居", u"智能", u"数据", u"能源", u"工业", u"制造", u"机械", u"化工",
                 u"环保", u"资本", u"投资", u"咨询", u"汽车", u"电器", u"钢铁", u"技术", u"集成",
                 u"发展", u"管理", u"服务", u"控股", u"系"});
        if (word < 0)
            break;
        at = word;
        if (const auto form = m_scan.oneOf(
                at, {u"有限公司", u"有限责任公司", u"股份有限公司", u"股份公司", u"股份", u"集团"});
            form >= 0)
            return form;
        // 今天国际的合同, 明天系; 明天国际会议 is a meeting tomorrow.
        const bool isName = m_scan.endsWith(
            at, {u"国际", u"系", u"科技", u"传媒", u"资本", u"实业", u"置业", u"地产", u"控股"});
        if (words == 0 && isName && (m_scan.at(at) == u'的' || m_scan.isBoundary(at) || actsAt(at)))
            return at;
    }
    return -1;
}

/// 今天国际要求, 明天资本那边: what companies do, and no meeting or thing that a day may have.
bool Grammar::actsAt(qsizetype place) const
{
    return m_scan.oneOf(place, {u"要求", u"希望", u"来电", u"来访", u"来函", u"表示", u"提出",
                                u"认为", u"告知", u"答应", u"承诺", u"回复", u"那边", u"这边"}) >=
           0;
}

/// 周三强来电, 周日晖确认, 周一峰: somebody of the family 周, who says or does something or stands
/// alone. Given names that are families, too, are days: 周五林总来访.
qsizetype Grammar::personAt(qsizetype place) const
{
    // Hardly anything else begins with these …
    static constexpr QStringView Clear = u"丰峰锋晖珂娟霞勇斌彬磊";
    // … and much with these.
    static constexpr QStringView Open = u"强辉军伟杰涛波超飞刚俊凯健博良丽芳静燕红平明华常";
    if (m_scan.at(place) != u'周')
        return -1;
    const auto day = weekdayAt(place + 1);
    const QChar given = day && day->end == place + 2 ? m_scan.at(day->end) : QChar();
    if (given.isNull() || !(Clear.contains(given) || Open.contains(given)))
        return -1;
    if (m_scan.oneOf(day->end,
                     {u"丰田", u"丰收", u"丰台", u"丰巢", u"峰会", u"峰值", u"锋利", u"勇士"}) >= 0)
        return -1;
    const qsizetype end = day->end + 1;
    const bool isAlone =
        m_scan.isBoundary(end) || m_scan.oneOf(end, {u"的", u"和", u"与", u"总", u"经理", u"先生",
                                                     u"女士", u"老师", u"主任"}) >= 0;
    if (Clear.contains(given) || isAlone)
        return end;
    const bool acts =
        m_scan.oneOf(m_scan.spaces(end),
                     {u"来电", u"来访", u"说", u"表示", u"反馈", u"提出", u"认为", u"确认", u"告知",
                      u"要求", u"约", u"答应", u"承诺", u"回复", u"负责"}) >= 0;
    return acts ? end : -1;
}

/// 5月1日劳动节, 12月25日（圣诞节）: what the day is called belongs to it, and of its holidays
/// (5月1日劳动节放假) nothing is due.
bool Grammar::takeHoliday(Phrase &phrase) const
{
    if (phrase.kind > Kind::DayOfMonth)
        return false;
    qsizetype from = m_scan.spaces(phrase.end);
    const bool inBrackets = m_scan.at(from) == u'(';
    if (inBrackets)
        ++from;
    qsizetype end = m_scan.oneOf(
        from,
        {u"劳动节",     u"五一",      u"五一劳动节",  u"国庆节",    u"国庆",     u"十一国庆",
         u"元旦",       u"元旦节",    u"圣诞",        u"圣诞节",    u"平安夜",   u"春节",
         u"除夕",       u"元宵节",    u"清明",        u"清明节",    u"端午",     u"端午节",
         u"中秋",       u"中秋节",    u"妇女节",      u"三八节",    u"青年节",   u"儿童节",
         u"教师节",     u"情人节",    u"母亲节",      u"父亲节",    u"感恩节",   u"双十一",
         u"双十二",     u"双11",      u"双12",        u"christmas", u"new year", u"new year's day",
         u"labour day", u"labor day", u"national day"});
    if (end < 0 || (inBrackets && m_scan.at(end) != u')'))
        return false;
    if (inBrackets)
        ++end;
    // 10月1日国庆节活动 is about an event of that name.
    if (!m_scan.isBoundary(end) &&
        m_scan.oneOf(end, {u"前", u"后", u"之前", u"之后", u"以前", u"以后", u"过后", u"当天",
                           u"假", u"放假", u"长假", u"期间"}) < 0)
        return false;
    phrase.end = end;
    if (m_scan.oneOf(phrase.end, {u"假", u"放假", u"长假", u"期间", u"假期"}) >= 0)
        phrase.date = QDate();
    return true;
}

qsizetype Grammar::nameAt(qsizetype place) const
{
    const qsizetype company = companyAt(place);
    return company > place ? company : personAt(place);
}

} // namespace attache::dates
