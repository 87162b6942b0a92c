#include "core/exchange/account_people.h"

#include "core/base/fold.h"
#include "core/base/han.h"
#include "core/domain/contact.h"
#include "core/parse/values.h"
#include "core/queries/known_records.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString keyOf(Id<Account> account, const QString &name)
{
    return account.toString() + QChar(u'\x1f') + foldedLetters(name);
}

/// Whether @p number is one of a mobile phone in China.
bool isMobile(const QString &number)
{
    QString digits = foldedLetters(number);
    if (digits.startsWith(u"86") && digits.size() == 13)
        digits.remove(0, 2);
    return digits.size() == 11 && digits.startsWith(u'1');
}

/// Takes what @p pattern finds out of @p text.
QString taken(QString &text, const QRegularExpression &pattern)
{
    const QRegularExpressionMatch match = pattern.match(text);
    if (match.hasMatch())
        text.replace(match.capturedStart(), match.capturedLength(), QStringLiteral(" "));
    return match.hasCaptured(1) ? match.captured(1) : match.captured();
}

QStringList partsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("\\s*[;；、|/\n]\\s*"));
    static const QRegularExpression ofHan(QStringLiteral("\\s*[;；、|/\n,，]\\s*"));
    return text.split(hasHan(text) ? ofHan : between, Qt::SkipEmptyParts);
}

/// Those whom @p row names. What is given as often as there are names is theirs in turn, and what
/// is given beside a single one is theirs; @p isKept says whether all has found its person.
std::vector<PersonSaid> peopleIn(const AccountPeople &row, bool &isKept)
{
    std::vector<PersonSaid> people;
    for (const QString &part : partsOf(row.names)) {
        PersonSaid said = namedIn(part);
        // 王敏/13800001111 is one of them with a number, and no two.
        if (said.name.isEmpty() && !people.empty()) {
            for (QString PersonSaid::*field : {&PersonSaid::phone, &PersonSaid::email}) {
                if ((people.back().*field).isEmpty())
                    people.back().*field = said.*field;
            }
            continue;
        }
        people.push_back(std::move(said));
    }
    isKept = true;
    const auto spread = [&](const QString &text, QString PersonSaid::*field) {
        static const QRegularExpression between(QStringLiteral("\\s*[;；、,，|/\n]\\s*"));
        const QStringList each = text.split(between, Qt::SkipEmptyParts);
        const bool isTheirs =
            people.size() == 1 || static_cast<size_t>(each.size()) == people.size();
        isKept &= isTheirs || text.isEmpty();
        for (size_t i = 0; isTheirs && i < people.size(); ++i) {
            QString &said = people[i].*field;
            const QString given = people.size() == 1 ? text : each[static_cast<qsizetype>(i)];
            said = given.isEmpty() ? said : given;
        }
    };
    spread(row.post, &PersonSaid::post);
    spread(row.phone, &PersonSaid::phone);
    spread(row.email, &PersonSaid::email);
    return people;
}

Result<void> keepInNotes(ImportJob &job, const AccountPeople &row)
{
    ATTACHE_TRY(Account account, Store<Account>(job.writer.connection()).get(row.account));
    QString notes = account.notes;
    for (const QString &text : {row.post, row.phone, row.email}) {
        if (!text.isEmpty() && !notes.contains(text))
            notes += (notes.isEmpty() ? QString() : QStringLiteral("\n")) + row.names +
                     QStringLiteral(": ") + text;
    }
    account.notes = notes;
    return job.writer.update(account);
}

Contact contactOf(Id<Account> account, const PersonSaid &said)
{
    Contact person;
    person.account = account;
    person.name = said.name;
    static const QRegularExpression between(QStringLiteral("\\s*[;；、,，|/\n]\\s*"));
    for (const QString &each : said.phone.split(between, Qt::SkipEmptyParts)) {
        const QString number = readPhone(each.toStdString());
        QString &place = isMobile(number) ? person.mobile : person.phone;
        if (place.isEmpty())
            place = number;
        else
            person.notes += (person.notes.isEmpty() ? QString() : QStringLiteral("\n")) + number;
    }
    person.email = readEmail(said.email.toStdString());
    person.post = said.post;
    return person;
}

/// Gives the person who is there what they do not have yet; another number or address than theirs
/// goes to their notes.
Result<void> addTo(ImportJob &job, Id<Contact> id, const Contact &said)
{
    ATTACHE_TRY(Contact person, Store<Contact>(job.writer.connection()).get(id));
    const Contact before = person;
    for (QString Contact::*field :
         {&Contact::mobile, &Contact::phone, &Contact::email, &Contact::post}) {
        const QString &value = said.*field;
        const bool isThere = value.isEmpty() || person.*field == value ||
                             person.notes.contains(value) || person.phone == value;
        if (isThere)
            continue;
        if ((person.*field).isEmpty())
            person.*field = value;
        else
            person.notes += (person.notes.isEmpty() ? QString() : QStringLiteral("\n")) + value;
    }
    const bool isSame = before.mobile == person.mobile && before.phone == person.phone &&
                        before.email == person.email && before.post == person.post &&
                        before.notes == person.notes;
    return isSame ? Result<void>() : job.writer.update(person);
}

} // namespace

PersonSaid namedIn(QString text)
{
    static const QRegularExpression email(QStringLiteral("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"));
    static const QRegularExpression phone(
        QStringLiteral("(?:\\+|\\b0|(?<!\\d))\\d[\\d -]{5,}\\d(?:转\\d+)?"));
    static const QRegularExpression post(QStringLiteral("[(（]([^()（）]+)[)）]"));
    static const QRegularExpression around(QStringLiteral("^[\\s:：,，-]+|[\\s:：,，-]+$"));
    PersonSaid person;
    person.email = taken(text, email);
    person.phone = taken(text, phone);
    person.post = taken(text, post).trimmed();
    person.name = text.remove(around).simplified();
    return person;
}

Result<void> addAccountPeople(ImportJob &job, const std::vector<AccountPeople> &people)
{
    if (people.empty())
        return {};
    QHash<QString, Id<Contact>> known;
    ATTACHE_TRY(const auto there, knownPeople(job.writer.connection()));
    for (const KnownPerson &person : there)
        known.insert(keyOf(person.account, person.name), person.id);
    int added = 0;
    for (const AccountPeople &row : people) {
        bool isKept = true;
        const std::vector<PersonSaid> named = peopleIn(row, isKept);
        if (!isKept)
            ATTACHE_CHECK(keepInNotes(job, row));
        for (const PersonSaid &each : named) {
            if (saysNoName(each.name))
                continue;
            Contact person = contactOf(row.account, each);
            const QString key = keyOf(row.account, each.name);
            if (const auto found = known.constFind(key); found != known.cend()) {
                ATTACHE_CHECK(addTo(job, *found, person));
                continue;
            }
            ATTACHE_CHECK(job.writer.insert(person));
            known.insert(key, person.id);
            ++added;
        }
    }
    if (added > 0)
        job.report.notes.append(Words::tr(
            "%n contact(s) named in the file did not exist and were added.", nullptr, added));
    return {};
}

} // namespace attache
