#include "core/exchange/type_guess.h"

#include "core/base/shared_text.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/import_rules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TypeGuess)
};

struct Score
{
    const RecordType *type = nullptr;
    double points = 0;
    bool named = false;
    QStringList own; ///< headers that fewer types know come first
};

bool names(const RecordType &type, const QString &field)
{
    const auto &naming = importRulesOf(type).naming;
    if (!naming.empty())
        return std::any_of(naming.begin(), naming.end(),
                           [&](const char *key) { return field == QLatin1String(key); });
    const FieldInfo *info = type.field(field);
    return info && info->options.required;
}

/// A column that every program adds to every list, so that it does not tell one from another.
bool saysNothing(const QString &header)
{
    static const QSet<QString> known = [] {
        QSet<QString> keys;
        for (const char *each :
             {"ID", "Record ID", "External ID", "Created", "Created at", "Created on",
              "Created date", "Create date", "Created time", "编号", "创建时间", "创建日期"})
            keys.insert(headerKey(QString::fromUtf8(each)));
        return keys;
    }();
    return known.contains(headerKey(header));
}

/// The column of @p type's rules for @p field; null where it has none.
const ImportColumn *ruleFor(const RecordType &type, const QString &field)
{
    const auto columns = importRulesOf(type).columns;
    const auto rule = std::ranges::find_if(
        columns, [&](const ImportColumn &each) { return field == QLatin1String(each.key); });
    return rule == columns.end() ? nullptr : &*rule;
}

/// Whether @p field is a part of a name: only people have those.
bool isPartOfName(const RecordType &type, const QString &field)
{
    return names(type, field) && !type.field(field) && ruleFor(type, field);
}

} // namespace

TypeGuess guessType(const HeaderNames &headerNames, const QStringList &headers)
{
    // What names a record stands first in its list.
    constexpr double FirstName = 1.5;
    constexpr double PartOfName = 2.5;
    // With this much of a lead over the next type there is no need to ask.
    constexpr double Clear = 1.25;
    std::vector<Score> scores;
    for (const RecordType *type : importableTypes())
        scores.push_back({type, 0, false, {}});
    bool namedAny = false;
    for (const QString &header : headers) {
        std::vector<Score *> knowing;
        const Score *namedBy = nullptr;
        bool isShared = false; ///< or known as said of another record
        bool namesHere = false;
        for (Score &score : scores) {
            const QString field = headerNames.match(*score.type, header).field;
            const ImportColumn *rule = field.isEmpty() ? nullptr : ruleFor(*score.type, field);
            isShared |= rule && rule->ofAnother;
            if (field.isEmpty() || (rule && rule->ofAnother))
                continue;
            if (isPartOfName(*score.type, field))
                score.points += PartOfName;
            if (!saysNothing(header))
                knowing.push_back(&score);
            if (!names(*score.type, field))
                continue;
            score.named = true;
            namesHere = true;
            namedBy = &score;
            if (!namedAny)
                score.points += FirstName;
        }
        // 姓名 names people and nothing else, wherever it stands.
        const bool isPerson = namedBy && isPartOfName(*namedBy->type, QStringLiteral("last_name"));
        if (namedAny && isPerson && !isShared && knowing.size() == 1 && knowing.front() == namedBy)
            knowing.front()->points += FirstName;
        namedAny |= namesHere;
        for (Score *score : knowing) {
            score->points += 1.0 / static_cast<double>(knowing.size());
            if (knowing.size() == 1)
                score->own.append(header);
        }
    }
    std::stable_sort(scores.begin(), scores.end(), [](const Score &a, const Score &b) {
        return a.named != b.named ? a.named : a.points > b.points;
    });
    TypeGuess guess;
    if (scores.empty() || scores.front().points == 0)
        return guess; // nothing but columns that any list has
    const Score &best = scores.front();
    guess.type = best.type;
    guess.because = best.own.mid(0, 3);
    const bool doubtful = scores.size() > 1 && scores[1].named == best.named &&
                          best.points < Clear * scores[1].points;
    if (doubtful)
        guess.other = scores[1].type;
    return guess;
}

QString TypeGuess::text() const
{
    if (!type)
        return Words::tr("No columns were recognized. Choose the record type.");
    if (other)
        return Words::tr("This may be a list of %1 or %2. Choose the record type.")
            .arg(type->severalLabel(), other->severalLabel());
    if (because.isEmpty())
        return Words::tr("This looks like a list of %1.").arg(type->severalLabel());
    return Words::tr("This looks like a list of %1, judging by the columns %2.")
        .arg(type->severalLabel(), because.join(Common::tr(", ")));
}

} // namespace attache
