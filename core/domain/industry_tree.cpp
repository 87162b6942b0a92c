#include "core/domain/industry_tree.h"

#include "core/domain/account.h"
#include "core/domain/industry_entry.h"
#include "core/record/records_with.h"

#include <algorithm>

namespace attache {

namespace {

Result<void> keep(Writer &writer, const IndustryNode &node)
{
    ATTACHE_TRY(const std::vector<IndustryEntry> known,
                recordsWith(writer.connection(), &IndustryEntry::code, node.code));
    IndustryEntry entry = known.empty() ? IndustryEntry() : known.front();
    entry.code = node.code;
    entry.parent = node.parent;
    entry.nameZh = node.nameZh;
    entry.nameEn = node.nameEn;
    return known.empty() ? writer.insert(entry) : writer.update(entry);
}

} // namespace

Result<Industries> industriesOf(Connection &connection)
{
    ATTACHE_TRY(std::vector<IndustryEntry> entries, Store<IndustryEntry>(connection).list());
    // Parents come before what refers to them.
    std::ranges::sort(entries, {}, [](const IndustryEntry &entry) {
        return std::pair(entry.code.size(), entry.code);
    });
    std::vector<IndustryNode> nodes;
    nodes.reserve(entries.size());
    for (const IndustryEntry &entry : entries)
        nodes.push_back({entry.code, entry.parent, entry.nameZh, entry.nameEn});
    Industries industries;
    industries.add(nodes);
    return industries;
}

Result<int> addIndustries(Writer &writer, const std::vector<IndustryNode> &nodes)
{
    ATTACHE_TRY(Industries industries, industriesOf(writer.connection()));
    const int taken = industries.add(nodes);
    for (const IndustryNode &node : nodes) {
        if (const IndustryNode *known = industries.find(node.code))
            ATTACHE_CHECK(keep(writer, *known));
    }
    return taken;
}

Result<void> mapIndustryText(Writer &writer, const QString &text, const QString &code)
{
    ATTACHE_TRY(std::vector<Account> accounts,
                recordsWith(writer.connection(), &Account::industry, text));
    for (Account &account : accounts) {
        account.industry = code;
        ATTACHE_CHECK(writer.update(account));
    }
    return {};
}

} // namespace attache
