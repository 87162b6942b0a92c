#include "core/exchange/type_guess.h"

#include "core/base/shared_text.h"
#include "core/base/translations.h"
#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/domain/record_types.h"
#include "core/exchange/company_people.h"
#include "core/exchange/row_source.h"

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
    int known = 0;
    QStringList own; ///< headers that fewer types know come first
};

/// Whether @p field is a part of a name: only people have those.
bool isPartOfName(const RecordType &type, const QString &field)
{
    return namesRecord(type, field) && !type.field(field) && ruleFor(type, field);
}

/// Adds to @p scores what @p header says of each type. @p namedAny says
/// whether a column before it names a record.
void scoreHeader(const HeaderNames &headerNames, const QString &header, std::vector<Score> &scores,
                 bool &namedAny)
{
    // What names a record stands first in its list.
    constexpr double FirstName = 1.5;
    constexpr double PartOfName = 2.5;
    std::vector<Score *> knowing;
    const Score *namedBy = nullptr;
    bool isShared = false; ///< or known as said of another record
    const bool isKnown = std::ranges::any_of(scores, [&](const Score &score) {
        const HeaderNames::Match match = headerNames.match(*score.type, header);
        return !match.field.isEmpty() && !match.isKey;
    });
    for (Score &score : scores) {
        const HeaderNames::Match match = headerNames.match(*score.type, header);
        const QString field = match.isKey && isKnown ? QString() : match.field;
        const ImportColumn *rule = field.isEmpty() ? nullptr : ruleFor(*score.type, field);
        isShared |= rule && rule->ofAnother;
        if (field.isEmpty() || (rule && rule->ofAnother))
            continue;
        if (isPartOfName(*score.type, field))
            score.points += PartOfName;
        if (!isOnEveryList(header))
            knowing.push_back(&score);
        if (!namesRecord(*score.type, field))
            continue;
        score.named = true;
        namedBy = &score;
        if (!namedAny)
            score.points += FirstName;
    }
    // 姓名 names people and nothing else, wherever it stands.
    const bool isPerson = namedBy && isPartOfName(*namedBy->type, QStringLiteral("last_name"));
    if (namedAny && isPerson && !isShared && knowing.size() == 1 && knowing.front() == namedBy)
        knowing.front()->points += FirstName;
    namedAny |= namedBy != nullptr;
    for (Score *score : knowing) {
        ++score->known;
        score->points += 1.0 / static_cast<double>(knowing.size());
        if (knowing.size() == 1)
            score->own.append(header);
    }
}

/// Only a company has a number of people.
void scoreCounts(const QStringList &headers, std::vector<Score> &scores)
{
    constexpr double Counted = 1.5;
    static const QSet<QString> counts = [] {
        QSet<QString> keys;
        for (const char *each :
             {"Persons Count", "Person Count", "People Count", "Contacts Count", "Contact Count",
              "Number of Contacts", "Number of Associated Contacts", "联系人数", "联系人数量",
              "联系人个数"})
            keys.insert(headerKey(QString::fromUtf8(each)));
        return keys;
    }();
    for (const QString &header : headers) {
        for (Score &score : scores) {
            if (score.type != &recordTypeOf<Account>() || !counts.contains(headerKey(header)))
                continue;
            score.points += Counted;
            score.own.append(header);
        }
    }
}

/// The type whose records this program has written under @p headers, in whatever language; null
/// where they are somebody else's.
const RecordType *exportedType(const QStringList &headers)
{
    constexpr int Fewest = 5;
    QSet<QString> keys;
    for (const QString &header : headers)
        keys.insert(headerKey(header));
    const RecordType *best = nullptr;
    int most = Fewest - 1;
    for (const RecordType *type : allRecordTypes()) {
        int all = 0;
        int there = 0;
        for (const FieldInfo &field : type->fields) {
            if (field.options.hidden || field.type == FieldType::Custom)
                continue;
            const QStringList labels = allTranslations("Field", field.sourceLabel);
            ++all;
            there += std::ranges::any_of(
                labels, [&](const QString &label) { return keys.contains(headerKey(label)); });
        }
        // Some columns may have been left out of it.
        if (there > most && 10 * there >= 9 * all) {
            best = type;
            most = there;
        }
    }
    return best;
}

TypeGuess guessByColumns(const HeaderNames &headerNames, const QStringList &headers)
{
    if (const RecordType *own = exportedType(headers); own && !own->importable) {
        TypeGuess guess;
        guess.exportOf = own;
        return guess;
    }
    // With this much of a lead over the next type there is no need to ask.
    constexpr double Clear = 1.25;
    std::vector<Score> scores;
    for (const RecordType *type : importableTypes())
        scores.push_back({type, 0, false, 0, {}});
    bool namedAny = false;
    for (const QString &header : headers)
        scoreHeader(headerNames, header, scores, namedAny);
    scoreCounts(headers, scores);
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
    if (!doubtful)
        return guess;
    // 客户, 商机, 金额: a deal has all of these, and the customer stands first as whose it is.
    constexpr int More = 2;
    const Score &fuller = scores[1].known > best.known ? scores[1] : best;
    const Score &other = &fuller == &best ? scores[1] : best;
    if (fuller.type == &recordTypeOf<Opportunity>() && fuller.known >= other.known + More)
        return {fuller.type, nullptr, fuller.own.mid(0, 3), {}};
    guess.other = scores[1].type;
    return guess;
}

/// Decides between companies with their people and people with their companies. @p areMany says
/// whether the companies come again, as far as that is known.
void decide(TypeGuess &guess, const CompanyPeople &both, const QStringList &headers, bool areMany)
{
    const RecordType &accounts = recordTypeOf<Account>();
    const RecordType &contacts = recordTypeOf<Contact>();
    const auto isOfThese = [&](const RecordType *type) {
        return !type || type == &accounts || type == &contacts;
    };
    if (guess.exportOf || !both.isBoth() || !isOfThese(guess.type) || !isOfThese(guess.other))
        return;
    const QString &company = headers[both.company];
    const QString &person = headers[both.person];
    const auto ofCompanies = static_cast<int>(both.ofCompanies.size());
    const int ofPeople = both.ofPeople + (areMany || both.isPlain ? both.posts : 0);
    const auto contactsBecause = [&](const QString &reason) {
        guess = {&contacts, nullptr, {}, reason};
    };
    const bool isPersonFirst = both.person < both.company;
    if (areMany && ofPeople >= ofCompanies) {
        contactsBecause(Words::tr("This looks like a list of %1: the companies in \"%2\" come more "
                                  "than once, each time with another person.")
                            .arg(contacts.severalLabel(), company));
    } else if (ofPeople > ofCompanies ||
               ((isPersonFirst || both.isPlain) && ofPeople + 1 >= ofCompanies)) {
        if (guess.type == &contacts && !guess.other)
            return; // by its columns, which the guess names
        contactsBecause(
            isPersonFirst
                ? Words::tr("This looks like a list of %1: \"%2\" names people and stands before "
                            "\"%3\", which names their companies.")
                      .arg(contacts.severalLabel(), person, company)
                : Words::tr("This looks like a list of %1: most columns are about the people in "
                            "\"%2\". Their companies in \"%3\" are added, too.")
                      .arg(contacts.severalLabel(), person, company));
    } else if (ofCompanies > ofPeople || (!isPersonFirst && both.ofPeople == 0)) {
        guess = {
            &accounts,
            nullptr,
            {},
            Words::tr("This looks like a list of %1 with their %2: \"%3\" names the companies, "
                      "and \"%4\" the people, who are added, too.")
                .arg(accounts.severalLabel(), contacts.severalLabel(), company, person)};
    } else {
        guess = {&accounts, &contacts, {}};
    }
}

} // namespace

TypeGuess guessType(const HeaderNames &names, const QStringList &headers)
{
    TypeGuess guess = guessByColumns(names, headers);
    decide(guess, companyPeople(names, headers), headers, false);
    return guess;
}

TypeGuess guessType(const HeaderNames &names, const RowSource &source)
{
    const QStringList &headers = source.header();
    TypeGuess guess = guessByColumns(names, headers);
    const CompanyPeople both = companyPeople(names, headers);
    decide(guess, both, headers, both.isBoth() && companiesComeAgain(both, source));
    return guess;
}

QString TypeGuess::text() const
{
    if (exportOf)
        return Words::tr("This is an export of %1 by Attaché, and a list cannot be imported as "
                         "that. To move everything to another workspace, use export-all and "
                         "import-all.")
            .arg(exportOf->severalLabel());
    if (!type)
        return Words::tr("No columns were recognized. Choose the record type.");
    if (other)
        return Words::tr("This may be a list of %1 or %2. Choose the record type.")
            .arg(type->severalLabel(), other->severalLabel());
    if (!reason.isEmpty())
        return reason;
    if (because.isEmpty())
        return Words::tr("This looks like a list of %1.").arg(type->severalLabel());
    return Words::tr("This looks like a list of %1, judging by the columns %2.")
        .arg(type->severalLabel(), because.join(Common::tr(", ")));
}

} // namespace attache
