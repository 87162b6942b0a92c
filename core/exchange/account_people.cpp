#include "core/exchange/account_people.h"

#include "core/base/fold.h"
#include "core/domain/contact.h"
#include "core/parse/values.h"
#include "core/queries/known_records.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

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

} // namespace

Result<void> addAccountPeople(ImportJob &job, const std::vector<AccountPeople> &people)
{
    if (people.empty())
        return {};
    static const QRegularExpression between(QStringLiteral("\\s*[;；、|/\n]\\s*"));
    QSet<QString> known;
    ATTACHE_TRY(const auto there, knownPeople(job.writer.connection()));
    for (const KnownPerson &person : there)
        known.insert(keyOf(person.account, person.name));
    int added = 0;
    for (const AccountPeople &row : people) {
        const QStringList names = row.names.split(between, Qt::SkipEmptyParts);
        const bool isOne = names.size() == 1;
        if (!isOne && !(row.email + row.phone + row.post).isEmpty())
            ATTACHE_CHECK(keepInNotes(job, row));
        for (const QString &each : names) {
            Contact person;
            person.account = row.account;
            person.name = each.simplified();
            const QString key = keyOf(row.account, person.name);
            if (saysNoName(person.name) || known.contains(key))
                continue;
            known.insert(key);
            if (isOne) {
                const QString phone = readPhone(row.phone.toStdString());
                (isMobile(phone) ? person.mobile : person.phone) = phone;
                person.email = readEmail(row.email.toStdString());
                person.post = row.post;
            }
            ATTACHE_CHECK(job.writer.insert(person));
            ++added;
        }
    }
    if (added > 0)
        job.report.notes.append(Words::tr(
            "%n contact(s) named in the file did not exist and were added.", nullptr, added));
    return {};
}

} // namespace attache
