#include "core/base/fold.h"
#include "core/base/han.h"
#include "core/exchange/record_import.h"
#include "core/parse/values_p.h"
#include "core/queries/known_records.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr QLatin1String FirstName("first_name");
constexpr QLatin1String MiddleName("middle_name");
constexpr QLatin1String LastName("last_name");
/// Under which address books know a person, and as whose number it is remembered.
constexpr QLatin1String CardNumber("card_number");
constexpr QLatin1String CardSystem("vcard");

Result<QVariant> readPart(FillContext &, std::string_view cell, const FillColumn &)
{
    return QVariant(readText(cell));
}

Result<QVariant> readNumberPart(FillContext &, std::string_view cell, const FillColumn &)
{
    ATTACHE_TRY(const qint64 number, readInteger(cell));
    return QVariant(static_cast<qlonglong>(number));
}

/// Of what age nobody is met in business.
constexpr int Child = 14;

/// A birthday needs no year. A spreadsheet in which somebody typed 5/19 gives it the year of that
/// day, which is nobody's year of birth.
Result<QVariant> readBirthday(FillContext &context, std::string_view cell, const FillColumn &column)
{
    constexpr int YearUnknown = 1604; // as address books of Apple write it
    const Result<QDate> date = readDate(cell, column.dateOrder);
    if (date && date->year() != YearUnknown) {
        // Of two digits the last century is meant where this one has not come so far: 65/3/5.
        const std::string year = std::to_string(date->year());
        const bool isAhead = context.today.isValid() && *date > context.today;
        const bool isWritten = cell.find(year) != std::string_view::npos;
        if (isAhead && isWritten && date->year() > context.today.year())
            return values::unreadable(Words::tr("\"%1\" is not a birthday: it is yet to come."),
                                      cell);
        if (context.today.isValid() && isWritten && date->addYears(Child) > context.today) {
            context.remark = values::quoted(
                Words::tr("The year of \"%1\" is no year of birth. Month and day were kept."),
                cell);
            return QVariant(Birthday::withoutYear(date->month(), date->day()).toText());
        }
        return QVariant(Birthday(isAhead ? date->addYears(-100) : *date).toText());
    }
    const Result<DayOfYear> day = readDayOfYear(cell, column.dateOrder);
    if (!day)
        return date ? day.error() : date.error();
    return QVariant(Birthday::withoutYear(day->month, day->day).toText());
}

/// @p name without the space that lists put into Chinese names of two characters: 王　敏.
QString withoutPadding(QString name)
{
    const bool isChinese =
        std::all_of(name.begin(), name.end(), [](QChar c) { return isHan(c) || c.isSpace(); });
    return isChinese ? name.remove(QLatin1Char(' ')) : name;
}

/// What names are compared by; traditional and simplified Han are the same.
QString nameKey(const QString &name)
{
    const QString key = folded(withoutPadding(name.simplified()));
    return hasHan(key) ? simplifiedHan(key) : key;
}

/// @p number without what is written differently by everybody: +86 138-0000-1111 is 13800001111.
QString reachableAt(const QString &number)
{
    constexpr qsizetype Chinese = 11;
    QString digits = foldedLetters(number);
    for (const QStringView country : {QStringView(u"0086"), QStringView(u"86")}) {
        if (digits.startsWith(country) && digits.size() == Chinese + country.size())
            return digits.last(Chinese);
    }
    return digits;
}

/// The mobile number of @p person; a list that has one column of numbers keeps it there.
template <typename Person>
QString mobileOf(const Person &person)
{
    constexpr qsizetype Chinese = 11;
    if (!person.mobile.isEmpty())
        return reachableAt(person.mobile);
    const QString phone = reachableAt(person.phone);
    const bool isMobile = phone.size() == Chinese && phone[0] == QLatin1Char('1') &&
                          phone[1] >= QLatin1Char('3') && phone[1] <= QLatin1Char('9');
    return isMobile ? phone : QString();
}

/// Whether @p text is what a person is called, and no department or post: the names of a list
/// "张三、李四" and "Anna Berg; Otto Stein".
bool isPersonName(QString text)
{
    static const QRegularExpression remark(QStringLiteral("\\s*[(（][^()（）]*[)）]$"));
    static const QRegularExpression chinese(
        QStringLiteral("^[\\p{Han}]{1,3}[\\p{Han}](?<![部门组处科室司局院所厂店])$"));
    static const QRegularExpression western(QStringLiteral("^[\\p{L}.'-]+( [\\p{L}.'-]+){1,3}$"));
    text.remove(remark);
    const bool isWestern = western.match(text).hasMatch() && text.front().isUpper() &&
                           text.front().script() != QChar::Script_Han;
    return isWestern || chinese.match(text).hasMatch();
}

/// The parts of @p cell that stand one behind another; @p isWide takes marks that also stand within
/// a name or a post.
QStringList partsOf(std::string_view cell, bool isWide)
{
    static const QRegularExpression marks(QStringLiteral("\\s*[;；、\\n]\\s*"));
    static const QRegularExpression wideMarks(QStringLiteral("\\s*[;；、，,/\\n]\\s*"));
    return readText(cell).split(isWide ? wideMarks : marks, Qt::SkipEmptyParts);
}

constexpr std::array Columns = {
    ImportColumn{"last_name", QT_TRANSLATE_NOOP("ImportColumn", "Last name"), readPart},
    ImportColumn{"first_name", QT_TRANSLATE_NOOP("ImportColumn", "First name"), readPart},
    ImportColumn{"middle_name", QT_TRANSLATE_NOOP("ImportColumn", "Middle name"), readPart},
    ImportColumn{"birthday", nullptr, readBirthday},
    ImportColumn{"birth_year", QT_TRANSLATE_NOOP("ImportColumn", "Year of birth"), readNumberPart,
                 true},
    ImportColumn{"birth_month", QT_TRANSLATE_NOOP("ImportColumn", "Month of birth"), readNumberPart,
                 true},
    ImportColumn{"birth_day", QT_TRANSLATE_NOOP("ImportColumn", "Day of birth"), readNumberPart,
                 true},
    ImportColumn{"card_number", QT_TRANSLATE_NOOP("ImportColumn", "Number in address books"),
                 readPart},
};

class ContactImport final : public RecordImport
{
public:
    using RecordImport::RecordImport;

protected:
    Result<void> load() override
    {
        ATTACHE_TRY(const auto known, knownPeople(m_job.writer.connection()));
        for (const KnownPerson &person : known) {
            const QString mobile = mobileOf(person);
            index({person.id.value(), person.email, mobile, person.wechat, person.externalId, {}},
                  person.name, person.account);
            if (person.account.isNull() && person.email.isEmpty() && mobile.isEmpty())
                m_barelyNamed[nameKey(person.name)].push_back(
                    {person.id.value(), reachableAt(person.phone), false});
        }
        for (const KnownAlias &alias : aliases()) {
            if (alias.system == CardSystem)
                m_byCard.insert(alias.value, alias.record);
            else
                indexAlias(alias, known);
        }
        return {};
    }

    const BulkWay *bulkWay() const override { return &bulkWayOf<Contact>; }

    /// "张三、李四" are two people: what else is given twice belongs to one each, a single number
    /// to the first, and all else to both.
    std::vector<std::vector<std::string>>
    apart(std::span<const std::string_view> cells) const override
    {
        const QByteArray number = externalNumber(m_job.type)->key.toLatin1();
        const std::array own = {"mobile",           "phone",   "email", "wechat",
                                number.constData(), "birthday"};
        static constexpr std::array Shared = {"post", "department"};
        const int column = m_filler.columnOf(QLatin1String("name"));
        constexpr size_t Shortest = 5; // bytes
        if (column < 0 || cells[static_cast<size_t>(column)].size() < Shortest)
            return {};
        const std::string_view cell = cells[static_cast<size_t>(column)];
        const auto given = [&](const char *key) {
            const int at = m_filler.columnOf(QLatin1String(key));
            return at < 0 ? QStringList() : partsOf(cells[static_cast<size_t>(at)], true);
        };
        QStringList names = partsOf(cell, false);
        if (names.size() < 2 &&
            (cell.find('/') != std::string_view::npos || cell.find(',') != std::string_view::npos ||
             cell.find("，") != std::string_view::npos)) {
            // 王五/赵六 are two where there are two numbers.
            names = partsOf(cell, true);
            const auto fits = [&](const char *key) { return given(key).size() == names.size(); };
            if (std::none_of(own.begin(), own.end(), fits))
                return {};
        }
        if (names.size() < 2 || !std::all_of(names.begin(), names.end(), isPersonName))
            return {};
        std::vector<std::vector<std::string>> rows(static_cast<size_t>(names.size()),
                                                   {cells.begin(), cells.end()});
        for (size_t i = 0; i < rows.size(); ++i)
            rows[i][static_cast<size_t>(column)] = names[static_cast<qsizetype>(i)].toStdString();
        const auto spread = [&](const char *key, bool isOwn) {
            const QStringList values = given(key);
            const int at = m_filler.columnOf(QLatin1String(key));
            const bool each = values.size() == names.size();
            for (size_t i = 0; at >= 0 && i < rows.size(); ++i) {
                if (each)
                    rows[i][static_cast<size_t>(at)] =
                        values[static_cast<qsizetype>(i)].toStdString();
                else if (isOwn && i > 0)
                    rows[i][static_cast<size_t>(at)].clear();
            }
        };
        for (const char *key : own)
            spread(key, true);
        for (const char *key : Shared)
            spread(key, false);
        return rows;
    }

    Result<void> complete(void *record, FillContext &context) const override
    {
        auto &contact = *static_cast<Contact *>(record);
        const RowExtras &row = context.extras;
        const QString composed =
            composeName(row.said(FirstName).toString(), row.said(MiddleName).toString(),
                        row.said(LastName).toString());
        const bool onlyParts = m_filler.columnOf(QLatin1String("name")) < 0;
        if (!composed.isEmpty() && (onlyParts || contact.name.isEmpty()))
            contact.name = composed;
        contact.name = withoutPadding(std::move(contact.name).simplified());
        if (saysNoName(contact.name))
            return missing(onlyParts ? LastName : QLatin1String("name"), context);
        if (const Birthday birthday = birthdayOf(row); !birthday.isNull())
            contact.birthday = birthday;
        return {};
    }

    QString keyFor(const void *) const override { return {}; }

    Result<void> link(void *record) override
    {
        auto &contact = *static_cast<Contact *>(record);
        ATTACHE_TRY(const Id<Account> account,
                    accountFor(m_job, extras().other(QLatin1String("account"))));
        if (!account.isNull())
            contact.account = account;
        return {};
    }

    /// The same number in the other program, or the same name with the same e-mail or mobile, or
    /// with the same account where neither tells people apart.
    Match match(const void *record, const QString &) override
    {
        const auto &contact = *static_cast<const Contact *>(record);
        if (const qint64 known = byCard(extras().said(CardNumber).toString()); known > 0)
            return {known};
        if (!contact.externalId.isEmpty()) {
            if (const int i = m_byExternalId.value(contact.externalId, -1); i >= 0)
                return {at(i).id};
        }
        std::set<qint64> candidates;
        for (const QString &key : reachKeys(contact.name, contact.email, mobileOf(contact))) {
            for (const int i : m_byKey.value(key)) {
                if (!isAnother(at(i), contact))
                    candidates.insert(at(i).id);
            }
        }
        if (candidates.size() > 1)
            return {0,
                    Words::tr("%n contacts of this name match by e-mail address or mobile number. "
                              "Nothing was changed.",
                              nullptr, static_cast<int>(candidates.size()))};
        if (!candidates.empty())
            return {*candidates.begin()};
        if (contact.account.isNull())
            return {barelyNamed(contact)};
        for (const int i : m_byKey.value(accountKey(contact.name, contact.account))) {
            if (!isAnother(at(i), contact))
                candidates.insert(at(i).id);
        }
        if (candidates.size() > 1)
            return {0,
                    Words::tr("%n contacts at this account have this name. Add the mobile number "
                              "or e-mail address to tell them apart.",
                              nullptr, static_cast<int>(candidates.size()))};
        return {candidates.empty() ? 0 : *candidates.begin()};
    }

    void remember(const void *record, qint64 id, const QString &, bool isNew) override
    {
        const auto &contact = *static_cast<const Contact *>(record);
        if (isNew) {
            index({id, contact.email, mobileOf(contact), contact.wechat, contact.externalId,
                   contact.externalId},
                  contact.name, contact.account);
        } else if (const int i = m_byId.value(id, -1); i >= 0) {
            learn(i, contact);
        }
        const QString card = extras().said(CardNumber).toString();
        if (!card.isEmpty() && isTaken(isNew) && byCard(card) != id) {
            m_byCard.insert(card, id);
            m_newCards.append(card);
        }
        const RecordReference &superior = extras().other(QLatin1String("reports_to"));
        if (!superior.isEmpty() && isTaken(isNew))
            m_reports.push_back({id, contact.account, contact.name, superior});
    }

    Result<void> finish() override
    {
        ATTACHE_CHECK(noteCards());
        if (m_reports.empty())
            return {};
        const FieldInfo &field = *m_job.type.field(u"reports_to");
        ATTACHE_TRY(auto superiors, recordsAbove(m_job.writer.connection(), m_job.type, field));
        qint64 added = 0;
        for (const Report &report : m_reports) {
            ATTACHE_TRY(const Id<Contact> superior, superiorOf(report, added));
            if (closesCircle(superiors, report.id, superior.value())) {
                m_job.report.notes.append(
                    Words::tr("\"%1\" cannot be their own manager. The value was ignored.")
                        .arg(report.name));
                continue;
            }
            superiors.insert(report.id, superior.value());
            ATTACHE_TRY(Contact contact,
                        Store<Contact>(m_job.writer.connection()).get(Id<Contact>(report.id)));
            tellLaterChange(report.id, field, field.get(&contact),
                            static_cast<qlonglong>(superior.value()));
            contact.reportsTo = superior;
            ATTACHE_CHECK(m_job.writer.update(contact));
        }
        if (added > 0) {
            m_job.report.notes.append(
                Words::tr("%n manager(s) named in the file did not exist and were added.", nullptr,
                          static_cast<int>(added)));
        }
        return {};
    }

private:
    struct Person
    {
        qint64 id = 0;
        QString email;
        QString mobile; ///< as mobileOf() gives it
        QString wechat;
        QString externalId;
        QString claimedAs; ///< external number of the row of this list that is this person
    };
    struct Report
    {
        qint64 id;
        Id<Account> account;
        QString name;
        RecordReference superior;
    };

    const Person &at(int i) const { return m_people[static_cast<size_t>(i)]; }

    /// Whom an address book knows by @p number, which may be one of a card of ours; 0 for nobody.
    qint64 byCard(const QString &number) const
    {
        static const QString own = QStringLiteral("attache-contact-");
        const qint64 ours = number.startsWith(own) ? number.mid(own.size()).toLongLong() : 0;
        return m_byId.contains(ours) ? ours : m_byCard.value(number);
    }

    /// Remembers by what numbers these people come again.
    Result<void> noteCards()
    {
        for (const QString &number : m_newCards) {
            RecordAlias alias;
            alias.recordType = m_job.type.tableName();
            alias.record = QString::number(m_byCard.value(number));
            alias.system = CardSystem;
            alias.value = number;
            ATTACHE_CHECK(m_job.writer.insert(alias));
        }
        return {};
    }

    /// Somebody of whom nothing is known but a name and perhaps a number that others may have, too.
    struct BarelyNamed
    {
        qint64 id = 0;
        QString phone;
        bool taken = false;
    };

    /// A name alone does not identify a person; but a list that comes again has the same rows, and
    /// each of them was somebody.
    qint64 barelyNamed(const Contact &row)
    {
        if (!row.email.isEmpty() || !mobileOf(row).isEmpty())
            return 0;
        const auto known = m_barelyNamed.find(nameKey(row.name));
        if (known == m_barelyNamed.end())
            return 0;
        const auto person = std::ranges::find_if(*known, [&](const BarelyNamed &each) {
            return !each.taken && each.phone == reachableAt(row.phone);
        });
        if (person == known->end())
            return 0;
        person->taken = true;
        return person->id;
    }

    /// Where year, month and day stand in columns of their own.
    static Birthday birthdayOf(const RowExtras &row)
    {
        const int month = row.said(QLatin1String("birth_month")).toInt();
        const int day = row.said(QLatin1String("birth_day")).toInt();
        const QDate date(row.said(QLatin1String("birth_year")).toInt(), month, day);
        return date.isValid() ? Birthday(date) : Birthday::withoutYear(month, day);
    }

    static QString accountKey(const QString &name, Id<Account> account)
    {
        return nameKey(name) + QStringLiteral("\x1f@") + account.toString();
    }

    /// For addresses and numbers that reach nobody else.
    static QStringList reachKeys(const QString &name, const QString &email, const QString &mobile)
    {
        const QString start = nameKey(name) + QChar(u'\x1f');
        QStringList keys;
        if (!email.isEmpty())
            keys.append(start + folded(email));
        if (!mobile.isEmpty())
            keys.append(start + mobile);
        return keys;
    }

    /// Namesakes: reached in different ways and in none alike, or two rows of a list that counts
    /// them as two.
    static bool isAnother(const Person &known, const Contact &row)
    {
        const auto both = [](const QString &a, const QString &b) {
            return !a.isEmpty() && !b.isEmpty();
        };
        if (both(known.claimedAs, row.externalId) && known.claimedAs != row.externalId)
            return true;
        const bool emails = both(known.email, row.email);
        const QString mobile = mobileOf(row);
        const bool mobiles = both(known.mobile, mobile);
        const bool sameEmail = emails && folded(known.email) == folded(row.email);
        const bool sameMobile = mobiles && known.mobile == mobile;
        const bool wechats = both(known.wechat, row.wechat);
        const bool sameWechat = wechats && folded(known.wechat) == folded(row.wechat);
        return (emails || mobiles || wechats) && !sameEmail && !sameMobile && !sameWechat;
    }

    void index(const Person &person, const QString &name, Id<Account> account)
    {
        const auto at = static_cast<int>(m_people.size());
        m_people.push_back(person);
        m_byId.insert(person.id, at);
        if (!person.externalId.isEmpty())
            m_byExternalId.insert(person.externalId, at);
        for (const QString &key : reachKeys(name, person.email, person.mobile))
            m_byKey[key].push_back(at);
        // A name without an account does not identify a person.
        if (!account.isNull())
            m_byKey[accountKey(name, account)].push_back(at);
    }

    /// Another way to a person there is.
    void indexAlias(const KnownAlias &alias, const std::vector<KnownPerson> &known)
    {
        const auto person = std::ranges::find_if(
            known, [&](const KnownPerson &each) { return each.id.value() == alias.record; });
        if (person == known.end() || alias.kind == AliasKind::OwnNumber)
            return;
        const bool isEmail = alias.system == u"email";
        const bool isCalled = alias.system == u"mobile" || alias.system == u"phone";
        const auto at = static_cast<int>(m_people.size());
        Person other{alias.record, {}, {}, {}, {}, {}};
        if (alias.kind == AliasKind::Name) {
            if (!person->account.isNull())
                m_byKey[accountKey(alias.value, person->account)].push_back(at);
            for (const QString &key : reachKeys(alias.value, person->email, mobileOf(*person)))
                m_byKey[key].push_back(at);
        } else if (isEmail || isCalled) {
            (isEmail ? other.email : other.mobile) =
                isEmail ? alias.value : reachableAt(alias.value);
            for (const QString &key : reachKeys(person->name, other.email, other.mobile))
                m_byKey[key].push_back(at);
            if (!person->account.isNull())
                m_byKey[accountKey(person->name, person->account)].push_back(at);
        } else if (!m_byExternalId.contains(alias.value)) {
            m_byExternalId.insert(alias.value, at);
        }
        m_people.push_back(other);
    }

    /// What a row of the list added to person @p i.
    void learn(int i, const Contact &row)
    {
        Person &person = m_people[static_cast<size_t>(i)];
        person.claimedAs = row.externalId;
        if (!isTaken(false))
            return;
        person.email = row.email;
        person.mobile = mobileOf(row);
        person.wechat = row.wechat;
        for (const QString &key : reachKeys(row.name, row.email, person.mobile)) {
            std::vector<int> &known = m_byKey[key];
            if (std::find(known.begin(), known.end(), i) == known.end())
                known.push_back(i);
        }
    }

    Result<Id<Contact>> superiorOf(const Report &report, qint64 &added)
    {
        const RecordReference &named = report.superior;
        int i = named.externalId.isEmpty() ? -1 : m_byExternalId.value(named.externalId, -1);
        const QString key = accountKey(named.name, report.account);
        if (const std::vector<int> known = m_byKey.value(key); i < 0 && !known.empty())
            i = known.front();
        if (i >= 0)
            return Id<Contact>(at(i).id);
        Contact made;
        made.name = named.name.simplified();
        if (made.name.isEmpty())
            made.name = named.externalId;
        made.externalId = named.externalId;
        made.account = report.account;
        ATTACHE_CHECK(m_job.writer.insert(made));
        index({made.id.value(), {}, {}, {}, made.externalId, {}}, made.name, made.account);
        if (report.account.isNull())
            m_byKey[key].push_back(static_cast<int>(m_people.size()) - 1);
        ++added;
        return made.id;
    }

    std::vector<Person> m_people;
    QHash<qint64, int> m_byId;
    QHash<QString, int> m_byExternalId;
    QHash<QString, qint64> m_byCard;
    QStringList m_newCards;
    QHash<QString, std::vector<int>> m_byKey;
    QHash<QString, std::vector<BarelyNamed>> m_barelyNamed; ///< by name, before this import
    std::vector<Report> m_reports;
};

} // namespace

const ImportRules &contactImportRules()
{
    static const ImportRules rules{
        Columns,
        {"name", "first_name", "last_name"},
        [](ImportJob &job, std::vector<CustomColumn> customs) -> std::unique_ptr<RecordImport> {
            return std::make_unique<ContactImport>(job, std::move(customs));
        }};
    return rules;
}

} // namespace attache
