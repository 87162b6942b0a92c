#include "core/search/resembling.h"

#include "core/base/company_name.h"
#include "core/base/fold.h"
#include "core/base/pinyin.h"
#include "core/domain/account.h"
#include "core/domain/record_types.h"
#include "core/parse/company_place.h"

#include <algorithm>

namespace attache {

Result<std::vector<SearchHit>> resemblingRecords(Connection &connection, const RecordType &type,
                                                 const QString &name, int limit)
{
    constexpr int MostLooked = 20;
    constexpr qsizetype ShortestName = 2;
    const bool isCompany = &type == &recordTypeOf<Account>();
    const auto plain = [&](const QString &text) {
        return isCompany ? normaliseCompanyName(text) : foldedLetters(text);
    };
    const QString wanted = plain(name);
    const QString sound = soundOf(wanted);
    const PlacedName placed = isCompany ? placedName(name) : PlacedName();
    std::vector<SearchHit> found;
    if (wanted.size() < ShortestName)
        return found;
    QStringList questions{wanted, placed.core, sound.simplified().remove(u' ')};
    questions.removeAll(QString());
    questions.removeDuplicates();
    for (const QString &asked : std::as_const(questions)) {
        ATTACHE_TRY(const SearchGroup group,
                    searchType(connection, type.tableName(), asked, MostLooked));
        for (const SearchHit &hit : group.hits) {
            const QString theirs = plain(hit.title);
            const bool isAlike = theirs == wanted ||
                                 (!sound.isEmpty() && soundOf(theirs) == sound) ||
                                 (isCompany && mayBeOne(placedName(hit.title), placed));
            const bool isNew = std::ranges::none_of(
                found, [&](const SearchHit &each) { return each.id == hit.id; });
            if (isAlike && isNew && found.size() < static_cast<size_t>(limit))
                found.push_back(hit);
        }
    }
    return found;
}

} // namespace attache
