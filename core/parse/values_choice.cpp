#include "core/base/translations.h"
#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <optional>

namespace attache {

using values::plain;
using values::Tr;
using values::unreadable;
using values::wordKey;

namespace {

template <typename T>
struct Word
{
    QStringView key; ///< as wordKey() gives it
    T value;
};

template <typename T, size_t N>
std::optional<T> lookUp(const std::array<Word<T>, N> &words, QStringView key)
{
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const Word<T> &word) { return word.key == key; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
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

using S = Word<Stage>;
/// Stages as programs and people call them. HubSpot, Salesforce, Zoho, Pipedrive, 悟空CRM and the
/// Maven sample, then near words.
constexpr std::array StageWords = {
    S{u"prospecting", Stage::Lead},
    S{u"prospect", Stage::Lead},
    S{u"new", Stage::Lead},
    S{u"open", Stage::Lead},
    S{u"leadin", Stage::Lead},
    S{u"contactmade", Stage::Lead},
    S{u"appointmentscheduled", Stage::Lead},
    S{u"discovery", Stage::Lead},
    S{u"engaging", Stage::Qualified},
    S{u"qualification", Stage::Qualified},
    S{u"qualifiedtobuy", Stage::Qualified},
    S{u"needsanalysis", Stage::Qualified},
    S{u"developing", Stage::Qualified},
    S{u"meetingscheduled", Stage::Qualified},
    S{u"presentationscheduled", Stage::Proposal},
    S{u"demoscheduled", Stage::Proposal},
    S{u"demo", Stage::Proposal},
    S{u"needsdefined", Stage::Proposal},
    S{u"valueproposition", Stage::Proposal},
    S{u"iddecisionmakers", Stage::Proposal},
    S{u"identifydecisionmakers", Stage::Proposal},
    S{u"perceptionanalysis", Stage::Proposal},
    S{u"proposalpricequote", Stage::Proposal},
    S{u"proposalmade", Stage::Proposal},
    S{u"proposalsent", Stage::Proposal},
    S{u"quote", Stage::Proposal},
    S{u"initialoffer", Stage::Proposal},
    S{u"propose", Stage::Proposal},
    S{u"decisionmakerboughtin", Stage::Negotiation},
    S{u"contractsent", Stage::Negotiation},
    S{u"negotiationreview", Stage::Negotiation},
    S{u"negotiationsstarted", Stage::Negotiation},
    S{u"negotiating", Stage::Negotiation},
    S{u"verbalcommitment", Stage::Negotiation},
    S{u"closing", Stage::Negotiation},
    S{u"closedwon", Stage::Won},
    S{u"signed", Stage::Won},
    S{u"closedlost", Stage::Lost},
    S{u"closedlosttocompetition", Stage::Lost},
    S{u"abandoned", Stage::Lost},
    S{u"disqualified", Stage::Lost},
    S{u"线索", Stage::Lead},
    S{u"潜在", Stage::Lead},
    S{u"潜在客户", Stage::Lead},
    S{u"初步接洽", Stage::Lead},
    S{u"初步接触", Stage::Lead},
    S{u"初步沟通", Stage::Lead},
    S{u"初期沟通", Stage::Lead},
    S{u"新建", Stage::Lead},
    S{u"验证客户", Stage::Lead},
    S{u"需求确认", Stage::Qualified},
    S{u"确认需求", Stage::Qualified},
    S{u"需求分析", Stage::Qualified},
    S{u"需求调研", Stage::Qualified},
    S{u"需求沟通", Stage::Qualified},
    S{u"需求发现", Stage::Qualified},
    S{u"有意向", Stage::Qualified},
    S{u"意向客户", Stage::Qualified},
    S{u"意向", Stage::Qualified},
    S{u"立项", Stage::Qualified},
    S{u"方案演示", Stage::Proposal},
    S{u"产品演示", Stage::Proposal},
    S{u"演示", Stage::Proposal},
    S{u"方案", Stage::Proposal},
    S{u"方案报价", Stage::Proposal},
    S{u"方案制定", Stage::Proposal},
    S{u"方案建议", Stage::Proposal},
    S{u"方案提交", Stage::Proposal},
    S{u"报价", Stage::Proposal},
    S{u"试用", Stage::Proposal},
    S{u"测试", Stage::Proposal},
    S{u"投标", Stage::Proposal},
    S{u"招投标", Stage::Proposal},
    S{u"商务谈判", Stage::Negotiation},
    S{u"谈判", Stage::Negotiation},
    S{u"谈判审核", Stage::Negotiation},
    S{u"谈判合同", Stage::Negotiation},
    S{u"合同谈判", Stage::Negotiation},
    S{u"合同审核", Stage::Negotiation},
    S{u"合同", Stage::Negotiation},
    S{u"签约", Stage::Won},
    S{u"已签约", Stage::Won},
    S{u"签订合同", Stage::Won},
    S{u"赢单", Stage::Won},
    S{u"成交", Stage::Won},
    S{u"已成交", Stage::Won},
    S{u"中标", Stage::Won},
    S{u"成功", Stage::Won},
    S{u"流失", Stage::Lost},
    S{u"已流失", Stage::Lost},
    S{u"输单", Stage::Lost},
    S{u"丢单", Stage::Lost},
    S{u"失败", Stage::Lost},
    S{u"无效", Stage::Lost},
    S{u"未中标", Stage::Lost},
    S{u"落标", Stage::Lost},
    S{u"关闭", Stage::Lost},
    S{u"搁置", Stage::Lost},
};

using T = Word<Tier>;
constexpr std::array TierWords = {
    T{u"战略客户", Tier::S},         T{u"战略", Tier::S},     T{u"strategic", Tier::S},
    T{u"strategicaccount", Tier::S}, T{u"重点客户", Tier::A}, T{u"重点", Tier::A},
    T{u"重要客户", Tier::A},         T{u"大客户", Tier::A},   T{u"key", Tier::A},
    T{u"keyaccount", Tier::A},       T{u"普通客户", Tier::B}, T{u"普通", Tier::B},
    T{u"一般客户", Tier::B},         T{u"一般", Tier::B},     T{u"standard", Tier::B},
    T{u"非优先客户", Tier::C},       T{u"非优先", Tier::C},   T{u"小客户", Tier::C},
};

using B = Word<BusinessType>;
constexpr std::array BusinessTypeWords = {
    B{u"平台型", BusinessType::Platform},       B{u"平台", BusinessType::Platform},
    B{u"工具型", BusinessType::Tool},           B{u"工具", BusinessType::Tool},
    B{u"服务型", BusinessType::Service},        B{u"服务", BusinessType::Service},
    B{u"硬件型", BusinessType::Hardware},       B{u"硬件", BusinessType::Hardware},
    B{u"改革型", BusinessType::Transformation}, B{u"改革", BusinessType::Transformation},
};

using L = Word<Lifecycle>;
constexpr std::array LifecycleWords = {
    L{u"获客", Lifecycle::Acquire},        L{u"subscriber", Lifecycle::Acquire},
    L{u"lead", Lifecycle::Acquire},        L{u"prospect", Lifecycle::Acquire},
    L{u"潜在客户", Lifecycle::Acquire},    L{u"marketingqualifiedlead", Lifecycle::Acquire},
    L{u"转化", Lifecycle::Convert},        L{u"salesqualifiedlead", Lifecycle::Convert},
    L{u"opportunity", Lifecycle::Convert}, L{u"意向客户", Lifecycle::Convert},
    L{u"服务", Lifecycle::Serve},          L{u"服务中", Lifecycle::Serve},
    L{u"customer", Lifecycle::Serve},      L{u"成交客户", Lifecycle::Serve},
    L{u"已成交", Lifecycle::Serve},        L{u"续约", Lifecycle::Renew},
    L{u"evangelist", Lifecycle::Renew},    L{u"流失池", Lifecycle::Lost},
    L{u"流失", Lifecycle::Lost},           L{u"流失客户", Lifecycle::Lost},
};

using C = Word<SalesChannel>;
constexpr std::array SalesChannelWords = {
    C{u"直销", SalesChannel::Direct},      C{u"直接销售", SalesChannel::Direct},
    C{u"bd", SalesChannel::Partner},       C{u"渠道", SalesChannel::Partner},
    C{u"代理", SalesChannel::Partner},     C{u"分销", SalesChannel::Partner},
    C{u"合作方", SalesChannel::Partner},   C{u"indirect", SalesChannel::Partner},
    C{u"reseller", SalesChannel::Partner},
};

using D = Word<DealAim>;
constexpr std::array DealAimWords = {
    D{u"品牌", DealAim::Brand},
    D{u"利润", DealAim::Profit},
    D{u"盈利", DealAim::Profit},
};

} // namespace

Result<Stage> readStage(std::string_view cell)
{
    QString key = wordKey(cell);
    // Leaves 阶段 off: 商务谈判阶段.
    if (key.size() > 2 && key.endsWith(u"阶段"))
        key.chop(2);
    if (const auto stage = byOwnWord<Stage>(key))
        return *stage;
    if (const auto stage = lookUp(StageWords, key))
        return *stage;
    return unreadable(Tr::tr("\"%1\" is not a known stage."), cell);
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
    if (const auto tier = lookUp(TierWords, key))
        return *tier;
    return unreadable(Tr::tr("\"%1\" is not a tier. Use S, A, B or C."), cell);
}

Result<BusinessType> readBusinessType(std::string_view cell)
{
    const QString key = wordKey(cell);
    if (const auto type = byOwnWord<BusinessType>(key))
        return *type;
    if (const auto type = lookUp(BusinessTypeWords, key))
        return *type;
    return unreadable(Tr::tr("\"%1\" is not a known business type."), cell);
}

Result<Lifecycle> readLifecycle(std::string_view cell)
{
    const QString key = wordKey(cell);
    if (const auto step = byOwnWord<Lifecycle>(key))
        return *step;
    if (const auto step = lookUp(LifecycleWords, key))
        return *step;
    return unreadable(Tr::tr("\"%1\" is not a known lifecycle stage."), cell);
}

Result<SalesChannel> readSalesChannel(std::string_view cell)
{
    const QString key = wordKey(cell);
    if (const auto channel = byOwnWord<SalesChannel>(key))
        return *channel;
    if (const auto channel = lookUp(SalesChannelWords, key))
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
    if (const auto aim = byOwnWord<DealAim>(key))
        return *aim;
    if (const auto aim = lookUp(DealAimWords, key))
        return *aim;
    return unreadable(Tr::tr("\"%1\" is not a known goal. Use for the brand or for profit."), cell);
}

Result<bool> readBool(std::string_view cell)
{
    static constexpr std::array Words = {
        Word<bool>{u"yes", true},    Word<bool>{u"y", true},   Word<bool>{u"true", true},
        Word<bool>{u"1", true},      Word<bool>{u"on", true},  Word<bool>{u"是", true},
        Word<bool>{u"有", true},     Word<bool>{u"对", true},  Word<bool>{u"√", true},
        Word<bool>{u"x", true},      Word<bool>{u"no", false}, Word<bool>{u"n", false},
        Word<bool>{u"false", false}, Word<bool>{u"0", false},  Word<bool>{u"off", false},
        Word<bool>{u"否", false},    Word<bool>{u"无", false}, Word<bool>{u"没有", false},
        Word<bool>{u"×", false},
    };
    if (const auto value = lookUp(Words, plain(cell)))
        return *value;
    return unreadable(Tr::tr("\"%1\" is neither yes nor no."), cell);
}

} // namespace attache
