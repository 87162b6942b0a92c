#include "core/brief/conversation_sentence.h"

#include "core/base/fold.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace attache {

namespace {

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// "[图片]", "[语音] 12\"", "[Picture: a.jpg]", "<Media omitted>": what was sent is not in the
/// text.
bool isPlaceholder(const QString &line)
{
    static const QRegularExpression any(QStringLiteral(R"(^[\[<【][^\]>】]{1,16}[\]>】]$)"));
    static const QRegularExpression media = expression(QStringLiteral(
        R"(^(?:[\[【](?:图片|照片|视频|语音|表情|动画表情|picture|photo|image|video|voice|audio|sticker|gif)[^\]】]{0,80}[\]】])"
        R"(\s*(?:\d{1,4}\s*(?:["”″'秒]|s|sec)?)?)"
        R"(|(?:image|video|audio|sticker|gif|document) omitted)$)"));
    return any.match(line).hasMatch() || media.match(line).hasMatch();
}

/// How a sentence begins that says who will act: the one who speaks, or the other side.
struct Beginning
{
    bool asks = false; ///< the other side
    qsizetype length = 0;
};

/// Takes what begins @p line and says nothing of who will act; whether there was any.
bool takeBeginning(QString &line, const QRegularExpression &begin)
{
    const QRegularExpressionMatch match = begin.match(line);
    if (match.hasMatch())
        line = line.sliced(match.capturedLength());
    return match.hasMatch();
}

Beginning beginningOf(QStringView text)
{
    struct Word
    {
        QStringView word;
        bool asks;
    };
    // Longer words before those they begin with.
    static constexpr std::array Beginnings = {
        Word{u"我们这边", false},    Word{u"我们会", false},
        Word{u"我们", false},        Word{u"我方", false},
        Word{u"我司", false},        Word{u"我这边", false},
        Word{u"我会", false},        Word{u"咱们", false},
        Word{u"我", false},          Word{u"麻烦你们", true},
        Word{u"麻烦您", true},       Word{u"麻烦你", true},
        Word{u"麻烦", true},         Word{u"请你们", true},
        Word{u"请您", true},         Word{u"请你", true},
        Word{u"请", true},           Word{u"你们", true},
        Word{u"贵方", true},         Word{u"贵司", true},
        Word{u"您那边", true},       Word{u"您", true},
        Word{u"你", true},           Word{u"i will ", false},
        Word{u"i'll ", false},       Word{u"we will ", false},
        Word{u"we'll ", false},      Word{u"we can ", false},
        Word{u"i can ", false},      Word{u"we ", false},
        Word{u"i ", false},          Word{u"could you ", true},
        Word{u"can you ", true},     Word{u"could we get ", true},
        Word{u"can we get ", true},  Word{u"could we have ", true},
        Word{u"can we have ", true}, Word{u"could i get ", true},
        Word{u"can i get ", true},   Word{u"could i have ", true},
        Word{u"can i have ", true},  Word{u"may we have ", true},
        Word{u"please ", true},      Word{u"you will ", true},
        Word{u"you ", true}};
    for (const Word &each : Beginnings) {
        if (text.startsWith(each.word, Qt::CaseInsensitive))
            return {each.asks, each.word.size()};
    }
    return {};
}

} // namespace

QString withoutSigns(QString line)
{
    static const QRegularExpression signs = expression(QStringLiteral(
        "\\[(?:微笑|撇嘴|色|发呆|得意|流泪|害羞|闭嘴|睡|大哭|尴尬|发怒|调皮|呲牙|惊讶|难过|囧|抓狂|"
        "吐|"
        "偷笑|愉快|白眼|傲慢|困|惊恐|憨笑|悠闲|咒骂|疑问|嘘|晕|衰|骷髅|敲打|再见|擦汗|抠鼻|鼓掌|"
        "坏笑|"
        "右哼哼|鄙视|委屈|快哭了|阴险|亲亲|可怜|笑脸|生病|脸红|破涕为笑|恐惧|失望|无语|嘿哈|捂脸|"
        "奸笑|"
        "机智|皱眉|耶|吃瓜|加油|汗|天啊|Emm|社会社会|旺柴|好的|打脸|哇|翻白眼|666|让我看看|叹气|"
        "苦涩|"
        "裂开|嘴唇|爱心|心碎|拥抱|强|弱|握手|胜利|抱拳|勾引|拳头|OK|合十|啤酒|咖啡|蛋糕|玫瑰|凋谢|"
        "菜刀|"
        "炸弹|便便|月亮|太阳|庆祝|礼物|红包|發|福|烟花|爆竹|猪头|跳跳|发抖|转圈|赞|鲜花|比心|Smile|"
        "Grin|"
        "ThumbsUp|Salute|Hug|Respect|Rose|Joyful|Facepalm|Shake|Clap|Party|Blessing)\\]"));
    return line.remove(signs).trimmed();
}

QStringList sentencesOf(const QString &line)
{
    static const QRegularExpression between(
        QStringLiteral(R"((?<=[。！？；])\s*(?=\S)|(?<=[.!?;])\s+(?=[\p{Lu}\p{Han}]))"),
        QRegularExpression::UseUnicodePropertiesOption);
    return line.split(between, Qt::SkipEmptyParts);
}

bool isChatter(const QString &line)
{
    if (isPlaceholder(line))
        return true;
    static const QString Courtesies = QStringLiteral(
        "好|好的|好滴|嗯|嗯嗯|收到|谢谢|感谢|多谢|您好|你好|在吗|在的|不客气|没问题|"
        "可以|哈哈|辛苦了|好的谢谢|收到谢谢|ok|okay|thanks|thank you|thx|hi|hello|yes|"
        "sure|great|got it|noted|no problem|明白|明白了|了解|了解了|知道了|收到了|好嘞|"
        "行|是的|对的|稍等|辛苦|麻烦了|麻烦您了|客气了|没事|understood|will do|perfect|"
        "sounds good|all right|of course|many thanks|thanks a lot|thank you very much|"
        "good morning|good afternoon");
    static const QStringList letters = [] {
        QStringList all;
        for (const QString &each : Courtesies.split(u'|'))
            all.append(foldedLetters(each));
        return all;
    }();
    static const QRegularExpression wishes = expression(
        QStringLiteral("^(?:祝(?:您|你|大家)?)?(?:周末|节日|新年|生日|假期|国庆|春节|元旦|中秋|"
                       "五一|端午|圣诞|早上|上午|"
                       "中午|下午|晚上|大家)?(?:愉快|快乐|好|晚安|早安|再见|拜拜)(?:啊|呀|哦|呢)?$"
                       "|^have a (?:good|nice|great) (?:day|weekend|evening|trip|one)$"
                       "|^(?:see you|talk|speak)(?: to you)? (?:later|soon|tomorrow|then)$"));
    static const QRegularExpression marks(QStringLiteral("[\\s.。!！~～]+$"));
    if (wishes.match(withoutSigns(line).remove(marks)).hasMatch())
        return true;
    const QString said = foldedLetters(withoutSigns(line));
    return said.isEmpty() || letters.contains(said);
}

bool isSpokenQuestion(const QString &line)
{
    const QString said = withoutSigns(line);
    return !said.isEmpty() && QStringView(u"?？吗").contains(said.back());
}

SpokenSentence spokenSentence(const QString &line)
{
    static const QRegularExpression addressed(QStringLiteral("^(?:@\\S{1,20}(?:\\s+|$))+"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression courtesy = expression(QStringLiteral(
        "^(?:好的?|收到|嗯+|行|可以|没问题|ok|okay|sure|yes|great|thanks)[\\s,，。！!、.]+"));
    // 李总您好，我周五前给您报价
    static const QRegularExpression greeting = expression(QStringLiteral(
        "^(?:[^\\s,，。！!]{0,8}(?:您好|你好|早上好|上午好|中午好|下午好|晚上好)"
        "(?:啊|呀)?[\\s,，。！!、~～]+|(?:hi|hello|hey|dear)\\b[^,，!]{0,30}[,，!]\\s*)"));
    // 能不能周五前给方案, 周五前能给到吗: the other side is asked, whoever is named.
    static const QRegularExpression request = expression(
        QStringLiteral("^(?:(?:你们|您|你)(?:那边|这边)?)?(?:能不能|能否|可否|可不可以)"));
    static const QRegularExpression able = expression(QStringLiteral(
        "(?:能|可以|方便)(?=(?:发|给|寄|提供|出|回复|答复|确认|报|完成|交|安排|上线|签|付|定)"
        ".*吗[?？]?$)"));
    static const QRegularExpression closing = expression(QStringLiteral("(?:吗|么)?[?？]?$"));
    QString rest = withoutSigns(line);
    const bool isTo = takeBeginning(rest, addressed);
    takeBeginning(rest, greeting);
    const bool isAnswer = takeBeginning(rest, courtesy);
    if (takeBeginning(rest, request))
        return {rest.remove(closing), true, false};
    const Beginning begins = beginningOf(rest);
    rest = rest.sliced(begins.length);
    const bool isOurs = begins.length > 0 && !begins.asks;
    if (!isOurs && able.match(rest).hasMatch())
        return {rest.remove(able).remove(closing), true, begins.length > 0};
    // "@林芳 周五前发报价" is asked of her; "@陈立衡 周五前发您" answers him.
    const bool isAskedOf =
        isTo && !isAnswer && begins.length == 0 && !rest.contains(u'您') && !rest.contains(u'你');
    return {rest, begins.asks || isAskedOf, begins.length > 0};
}

bool takeWish(QString &deed, bool hasSubject)
{
    static const QRegularExpression wish =
        expression(QStringLiteral("^(?:需要|想要|希望|要|想)(?=你们|您|贵方|贵司|看到|收到|拿到|"
                                  "得到|见到|(?:一[份个下]|这份|最终|新的?|你们的|"
                                  "您的)?(?:报价|方案|合同|资料|材料|样品|样机|发票|演示|回复|答复|"
                                  "结果|清单|名单|价格|文档|报告|计划|"
                                  "排期|demo|PPT))"));
    static const QRegularExpression need = expression(QStringLiteral(
        R"(^(?:need|want|expect|would like)\s+(?:to (?:see|have|receive)\s+)?(?=(?:the|an?|your|it|this|that|some|all)\b))"));
    static const QRegularExpression waits =
        expression(QStringLiteral("^(?:等着?|期待|坐等)(?=你|您|贵)"));
    static const QRegularExpression toMe = expression(
        QStringLiteral("(?:发|给|寄|交|报|传|转|告诉|通知|回复|答复|反馈)(?:给|到)?(?:我们|我)"));
    for (const QRegularExpression *each : {&wish, &need, &waits}) {
        const QRegularExpressionMatch match = each->match(deed);
        if (!match.hasMatch())
            continue;
        if (each != &waits)
            deed = deed.sliced(match.capturedLength());
        return true;
    }
    // 报价单周五前要, "quote needed by Friday"
    static const QRegularExpression demand = expression(QStringLiteral(
        "(?<=\\S{2})(?<![不还只主重必将需纪摘概提纲简扼想])(?:就|急着?|得|都)?(?:需要|要)"
        "(?:了|哦|啊|的|哈)?[。！!]?$"
        "|(?<=\\S)\\s+(?:is |are |will be )?(?:needed|required|wanted)[.!]?$"));
    if (const QRegularExpressionMatch match = demand.match(deed); match.hasMatch()) {
        deed = deed.first(match.capturedStart());
        return true;
    }
    return !hasSubject && toMe.match(deed).hasMatch();
}

bool isFact(const QString &deed)
{
    static const QRegularExpression fact = expression(
        QStringLiteral("(?:(?:到期|过期|放假|生效|回来|\\b(?:is|are|was|were))|^再?(?:见|聊|联系)"
                       "|^先(?:到这|这样).*)[\\s.。!！~～]*$"));
    return fact.match(deed.trimmed()).hasMatch();
}

} // namespace attache
