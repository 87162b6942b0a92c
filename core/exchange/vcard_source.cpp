#include "core/exchange/vcard_source.h"

#include "core/base/han.h"
#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/content_lines.h"
#include "core/exchange/table_file.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(VCardSource)
};

constexpr size_t MostCards = 500'000;

/// The fields that a card fills, in the order of the rows.
enum Column {
    Name,
    Account,
    Department,
    Post,
    Mobile,
    Phone,
    Email,
    WeChat,
    Birth,
    Notes,
    Number,
    Columns
};
constexpr std::array<const char *, Columns> Keys = {"name",       tableOf<attache::Account>,
                                                    "department", "post",
                                                    "mobile",     "phone",
                                                    "email",      "wechat",
                                                    "birthday",   "notes",
                                                    "card_number"};

/// What stands above a column; that of the UID is no field.
QString headingOf(const char *key)
{
    const FieldInfo *field = recordTypeOf<Contact>().field(QString::fromLatin1(key));
    return field ? field->label() : QStringLiteral("vCard UID");
}

bool isMobile(const QString &number)
{
    static const QRegularExpression chinese(QStringLiteral("^(\\+?0{0,2}86)?1[3-9]\\d{9}$"));
    QString digits = number;
    digits.remove(QRegularExpression(QStringLiteral("[\\s()./-]")));
    return chinese.match(digits).hasMatch();
}

/// What a person called a property of a group: "_$!<Mobile>!$_" or words of their own.
QString labelText(const QString &label)
{
    static const QRegularExpression built(QStringLiteral("^_\\$!<(.*)>!\\$_$"));
    const auto match = built.match(label);
    return match.hasMatch() ? match.captured(1) : label;
}

/// Properties that say nothing of a person which anybody would look for: of the card, of the
/// program that wrote it, of how a name is sorted, spoken or drawn, and what another one repeats.
bool isOfProgram(const QString &name)
{
    static const QRegularExpression names(QStringLiteral(
        "^(VERSION|PRODID|REV|UID|KIND|SOURCE|NAME|CLASS|MAILER|PROFILE|SORT-STRING|GEO|TZ|LANG|"
        "GENDER|CLIENTPIDMAP|XML|MEMBER|X-ABADR|X-ABUID|X-ABSHOWAS|X-ABCROP.*|X-ABORDER|X-IMAGE.*|"
        "X-(WAB-)?GENDER|X-(PHONETIC|MIUI|MS-OL|MS-CARD|MS-TEL|EVOLUTION|MOZILLA|APPLE|"
        "ADDRESSBOOKSERVER|HUAWEI|OPLUS|VIVO|SAMSUNG|FILE-AS|KADDRESSBOOK|NEXTCLOUD|RADICALE|IRMC|"
        "LUID|ACCOUNT|SYNC).*)$"));
    return names.match(name).hasMatch();
}

/// "X-ASSISTANT-PHONE" as words.
QString wordsOf(const QString &property)
{
    QString words = property.startsWith(QLatin1String("X-")) ? property.mid(2) : property;
    words = words.replace(u'-', u' ').toLower();
    words[0] = words[0].toUpper();
    return words;
}

/// What a card of a company fills of an account, in the order of the rows.
constexpr std::array<const char *, 5> CompanyKeys = {"name", "phone", "website", "address",
                                                     "notes"};

/// One person or company, gathered property by property.
class Card
{
public:
    bool isGroup = false;
    bool isOrganisation = false; ///< by its own word
    bool showsCompany = false;   ///< under the name of the company, whoever else is on it

    void take(const ContentLine &line)
    {
        if (line.name == QLatin1String("X-ABLABEL"))
            m_labels.insert(line.group, labelText(plainValue(line.value)));
        else if (line.name == QLatin1String("AGENT") && !line.value.trimmed().isEmpty())
            takeAgentsCard(plainValue(line.value));
        else
            m_lines.push_back(line);
    }

    /// A line of the card of somebody who stands in for this person, within this card.
    void takeAgent(const ContentLine &line)
    {
        if (line.name == u"FN" || line.name == u"TEL" || line.name == u"EMAIL")
            m_agent.append(plainValue(line.value).simplified());
    }

    /// Puts all that was taken into its place.
    void settle()
    {
        std::ranges::stable_sort(m_lines, {}, preferenceOf);
        for (const ContentLine &line : m_lines)
            place(line);
    }

    /// Whether no person is on the card but only a company, which programs repeat as the name.
    bool isCompany() const
    {
        const auto isIts = [this](const QString &name) {
            return name.isEmpty() || name == m_cells[Account];
        };
        if (isOrganisation || (showsCompany && m_composed.isEmpty()))
            return true;
        return !m_cells[Account].isEmpty() && isIts(m_cells[Name]) && isIts(m_composed);
    }

    std::vector<std::string> companyRow()
    {
        const QString name = m_cells[Account].isEmpty() ? m_cells[Name] : m_cells[Account];
        for (const Column column : {Department, Post, Email, WeChat})
            note(headingOf(Keys[column]), m_cells[column]);
        if (!m_cells[Phone].isEmpty())
            note(headingOf(Keys[Mobile]), m_cells[Mobile]);
        if (m_nickname != name)
            note(Words::tr("Nickname"), m_nickname);
        note(Words::tr("Agent"), m_agent.join(Common::tr(", ")));
        m_notes.removeOne(noteText(FieldLabel::tr("Website"), m_website));
        m_notes.removeOne(noteText(FieldLabel::tr("Address"), m_address));
        const QString address = m_hasAddress ? m_address : m_addressLabel;
        const QString phone = m_cells[Phone].isEmpty() ? m_cells[Mobile] : m_cells[Phone];
        std::vector<std::string> row;
        for (const QString &cell : {name, phone, m_website, address, m_notes.join(u'\n')})
            row.push_back((cell == phone ? cell : guardedSheetText(cell)).toStdString());
        return row;
    }

    std::vector<std::string> row()
    {
        if (m_cells[Name].isEmpty() || isReversed())
            m_cells[Name] = m_composed;
        if (m_cells[Name].isEmpty() && m_cells[Account].isEmpty())
            m_cells[Name] = m_nickname;
        if (m_cells[Name].isEmpty() && m_cells[Account].isEmpty())
            m_cells[Name] = m_cells[Email].section(u'@', 0, 0);
        if (m_cells[Name].isEmpty())
            m_cells[Name] = m_cells[Account];
        if (m_nickname != m_cells[Name])
            note(Words::tr("Nickname"), m_nickname);
        if (!m_hasAddress)
            note(FieldLabel::tr("Address"), m_addressLabel);
        //: Somebody who stands in for a person, with their number: "Agent: Ann Lee, 555"
        note(Words::tr("Agent"), m_agent.join(Common::tr(", ")));
        m_cells[Notes] = m_notes.join(u'\n');
        std::vector<std::string> row;
        for (size_t column = 0; column < m_cells.size(); ++column) {
            // A card means what it says: its texts are no formulas and no lists.
            const bool isText = column != Mobile && column != Phone && column != Birth;
            const QString &cell = m_cells[column];
            row.push_back((isText ? guardedSheetText(cell) : cell).toStdString());
        }
        return row;
    }

private:
    /// A card says by numbers from 1 on which of several addresses it prefers, an older one by a
    /// word.
    static int preferenceOf(const ContentLine &line)
    {
        const int preference = line.parameter(QLatin1String("PREF")).toInt();
        if (preference > 0)
            return preference;
        return line.is(QLatin1String("PREF")) ? 1 : 100;
    }

    void place(const ContentLine &line)
    {
        const QString value = plainValue(line.value);
        const QString &name = line.name;
        if (line.isTooLong)
            note(wordsOf(name), Words::tr("too long, left out"));
        if (value.isEmpty() && name != u"ADR")
            return;
        if (name == u"FN")
            set(Name, value.simplified());
        else if (name == u"N")
            takeName(splitValue(line.value));
        else if (name == u"ORG")
            takeOrganisation(splitValue(line.value));
        else if (name == u"TITLE" || name == u"ROLE")
            set(Post, value.simplified());
        else if (name == u"TEL")
            takeNumber(line, value);
        else if (name == u"EMAIL")
            set(Email, value);
        else if (name == u"BDAY")
            set(Birth, birthday(value, line));
        else if (name == u"UID")
            set(Number, value.trimmed());
        else if (name == u"NOTE")
            m_notes.append(QString(value).replace(QLatin1String("\r\n"), QLatin1String("\n")));
        else if (name == u"X-WECHAT" || name == u"X-WEIXIN" || name == u"X-WECHAT-ID")
            set(WeChat, value);
        else if (name == u"IMPP" || name == u"X-SOCIALPROFILE")
            takeChat(line, value);
        else if (name == u"ADR")
            takeAddress(line);
        else if (name == u"LABEL")
            m_addressLabel = value.simplified();
        else if (name == u"URL")
            takeWebsite(value);
        else if (name == u"NICKNAME")
            m_nickname = value.simplified();
        else if (name == u"X-ANDROID-CUSTOM")
            takeAndroid(splitValue(line.value));
        else if (!isOfProgram(name))
            noteOther(line, value);
    }

    /// What no field has room for: an anniversary, a manager, a number in another chat.
    void noteOther(const ContentLine &line, const QString &value)
    {
        constexpr qsizetype Longest = 2000; // of what a person wrote
        const QString encoding = line.parameter(QLatin1String("ENCODING")).toUpper();
        if (value.size() > Longest || encoding == u"B" || encoding == u"BASE64")
            return;
        const QString label = m_labels.value(line.group);
        note(label.isEmpty() ? wordsOf(line.name) : label, value);
    }

    /// "vnd.android.cursor.item/nickname;小李;1;;;": the kind, and what a person wrote.
    void takeAndroid(const QStringList &parts)
    {
        const QString kind = parts.value(0).section(u'/', 1);
        const QString value = parts.value(1).simplified();
        if (kind == u"nickname" && m_nickname.isEmpty())
            m_nickname = value;
        else if (!kind.isEmpty())
            note(wordsOf(kind.section(u'.', -1)), value);
    }

    /// A card that stands in a value, its lines escaped.
    void takeAgentsCard(const QString &card)
    {
        const QByteArray bytes = card.toUtf8();
        readContentLines({bytes.constData(), static_cast<size_t>(bytes.size())},
                         [this](const ContentLine &line) {
                             takeAgent(line);
                             return true;
                         });
    }

    void takeName(const QStringList &parts)
    {
        const QString family = parts.value(0).trimmed();
        const auto namesAt = [&](int at) {
            // Several names of a kind stand between commas.
            return parts.value(at).replace(u',', u' ').simplified();
        };
        const QString given = namesAt(1) + namesAt(2);
        m_composed = composeName(namesAt(1), namesAt(2), family);
        // What programs that put the given name first make of a Chinese name.
        m_reversed = family.isEmpty() || given.isEmpty() ? QString() : given + family;
    }

    /// Whether the whole name has the given name before the family name, as no Chinese name has.
    bool isReversed() const
    {
        const QString whole = QString(m_cells[Name]).remove(u' ');
        return !m_reversed.isEmpty() && whole == m_reversed && m_composed.size() == whole.size() &&
               isHan(whole.front());
    }

    void takeWebsite(const QString &value)
    {
        if (m_website.isEmpty())
            m_website = value;
        note(FieldLabel::tr("Website"), value);
    }

    /// What is printed on a letter counts where the parts of an address are not said.
    void takeAddress(const ContentLine &line)
    {
        QStringList parts = splitValue(line.value);
        parts.removeAll(QString());
        if (parts.isEmpty())
            parts = QStringList(plainValue(line.parameter(QLatin1String("LABEL"))));
        m_hasAddress = true;
        const QString address = parts.join(QStringLiteral(", ")).simplified();
        if (m_address.isEmpty())
            m_address = address;
        note(FieldLabel::tr("Address"), address);
    }

    /// 19900105, 1990-01-05T00:00:00Z and --0519 are read as a day by the import.
    static QString birthday(QString value, const ContentLine &line)
    {
        value = value.section(u'T', 0, 0);
        const QString noYear = line.parameter(QLatin1String("X-APPLE-OMIT-YEAR"));
        if (!noYear.isEmpty() && value.startsWith(noYear))
            return u'-' + value.mid(noYear.size());
        static const QRegularExpression basic(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
        if (const auto match = basic.match(value); match.hasMatch())
            return match.captured(1) + u'-' + match.captured(2) + u'-' + match.captured(3);
        return value;
    }

    void takeOrganisation(const QStringList &parts)
    {
        set(Account, parts.value(0).simplified());
        QStringList units = parts.mid(1);
        units.removeAll(QString());
        set(Department, units.join(u' ').simplified());
    }

    void takeNumber(const ContentLine &line, QString value)
    {
        if (value.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive))
            value = value.mid(4).replace(QLatin1String(";ext="), QLatin1String(" ext. "));
        const QString label = m_labels.value(line.group);
        const bool fax = line.is(QLatin1String("FAX")) ||
                         label.contains(QLatin1String("fax"), Qt::CaseInsensitive);
        const bool cell = line.is(QLatin1String("CELL")) || line.is(QLatin1String("IPHONE")) ||
                          label.contains(QLatin1String("mobile"), Qt::CaseInsensitive) ||
                          isMobile(value);
        if (fax)
            note(Words::tr("Fax"), value);
        else
            set(cell ? Mobile : Phone, value);
    }

    void takeChat(const ContentLine &line, const QString &value)
    {
        const QString scheme = value.section(u':', 0, 0).toLower();
        const bool wechat = scheme == u"wechat" || scheme == u"weixin" ||
                            line.is(QLatin1String("WECHAT")) ||
                            line.parameter(QLatin1String("X-SERVICE-TYPE")).toLower() == u"wechat";
        const QString account = value.contains(u':') ? value.section(u':', 1) : value;
        if (wechat)
            set(WeChat, line.parameter(QLatin1String("X-USER")).isEmpty()
                            ? account
                            : line.parameter(QLatin1String("X-USER")));
        else
            note(scheme, account);
    }

    /// The first of a kind is the field's, others are noted.
    void set(Column column, const QString &value)
    {
        if (value.isEmpty() || m_cells[column] == value)
            return;
        if (m_cells[column].isEmpty())
            m_cells[column] = value;
        else
            note(headingOf(Keys[column]), value);
    }

    void note(const QString &what, const QString &value)
    {
        if (!value.isEmpty())
            m_notes.append(noteText(what, value));
    }

    static QString noteText(const QString &what, const QString &value)
    {
        return QStringLiteral("%1: %2").arg(what, value);
    }

    std::vector<ContentLine> m_lines;
    QHash<QString, QString> m_labels; ///< by group
    std::array<QString, Columns> m_cells;
    QString m_composed;
    QString m_nickname;
    QString m_reversed;
    QString m_addressLabel;
    QString m_address; ///< the first one
    QString m_website; ///< likewise
    bool m_hasAddress = false;
    QStringList m_agent;
    QStringList m_notes;
};

bool isMedia(const QString &name)
{
    return name == u"PHOTO" || name == u"LOGO" || name == u"SOUND" || name == u"KEY";
}

/// Takes what @p line says of the kind of @p card; false where it says none.
bool takeKind(Card &card, const ContentLine &line)
{
    if (line.name == u"X-ABSHOWAS")
        card.showsCompany = line.value.trimmed().toUpper() == u"COMPANY";
    if (line.name != u"KIND" && line.name != u"X-ADDRESSBOOKSERVER-KIND")
        return false;
    const QString kind = line.value.trimmed().toLower();
    card.isGroup = kind == u"group";
    card.isOrganisation = kind == u"org" || kind == u"organization";
    return true;
}

/// Gathers cards line by line.
class CardReader
{
public:
    /// Takes a whole card; the first has the number 2, as if under a header, as other lists are
    /// counted.
    using Use = std::function<void(qint64 number, Card &card)>;

    explicit CardReader(Use use)
        : m_use(std::move(use))
    {
    }

    /// False when there are enough cards.
    bool take(const ContentLine &line)
    {
        const bool isCard =
            line.value.trimmed().compare(QLatin1String("VCARD"), Qt::CaseInsensitive) == 0;
        const QString above = std::exchange(m_before, line.name);
        if (line.name == u"BEGIN" && isCard) {
            if (above != u"AGENT")
                end(); // its own END is missing
            if (++m_depth == 1)
                m_card = Card();
        } else if (line.name == u"END" && isCard && m_depth > 1) {
            --m_depth;
        } else if (line.name == u"END" && isCard) {
            end();
        } else if (m_depth == 1 && isMedia(line.name)) {
            ++m_pictures;
        } else if (m_depth == 1) {
            if (!takeKind(m_card, line))
                m_card.take(line);
        } else if (m_depth > 1) {
            m_card.takeAgent(line);
        }
        return m_number <= static_cast<qint64>(MostCards);
    }

    /// Ends the card that is open, if any.
    void end()
    {
        if (std::exchange(m_depth, 0) == 0)
            return;
        if (m_card.isGroup) {
            ++m_groups;
            return;
        }
        m_card.settle();
        m_use(++m_number, m_card);
    }

    int pictures() const { return m_pictures; }
    int groups() const { return m_groups; }

private:
    Use m_use;
    Card m_card;
    QString m_before; ///< the property above
    int m_depth = 0;  ///< an AGENT is a card within a card
    int m_pictures = 0;
    int m_groups = 0;
    qint64 m_number = 1;
};

} // namespace

bool VCardSource::isLikely(QByteArrayView start)
{
    return beginsWith(start, "BEGIN:VCARD");
}

Result<std::unique_ptr<VCardSource>> VCardSource::fromText(const DecodedText &text,
                                                           const QString &fileName)
{
    std::unique_ptr<VCardSource> source(new VCardSource);
    source->m_encoding = text.encoding;
    source->m_bytes = text.utf8.size();
    for (const char *key : Keys)
        source->m_header.append(headingOf(key));
    CardReader reader([&source](qint64 number, Card &card) {
        if (card.isCompany())
            source->m_companies.push_back({number, card.companyRow()});
        else
            source->m_rows.push_back({number, card.row()});
    });
    readContentLines({text.utf8.constData(), static_cast<size_t>(text.utf8.size())},
                     [&reader](const ContentLine &line) { return reader.take(line); });
    reader.end();
    if (source->m_rows.empty() && source->m_companies.empty())
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" has no contacts. There is nothing to import.").arg(fileName),
                     {},
                     {}};
    if (reader.pictures() > 0)
        source->m_notes.append(Words::tr("%n picture(s) skipped.", nullptr, reader.pictures()));
    if (reader.groups() > 0)
        source->m_notes.append(Words::tr("%n group(s) skipped.", nullptr, reader.groups()));
    return source;
}

std::unique_ptr<RowSource> VCardSource::takeCompanies()
{
    if (m_companies.empty())
        return nullptr;
    std::unique_ptr<VCardSource> list(new VCardSource);
    for (const char *key : CompanyKeys)
        list->m_header.append(
            recordTypeOf<attache::Account>().field(QString::fromLatin1(key))->label());
    list->m_encoding = m_encoding;
    list->m_bytes = m_bytes;
    list->m_rows = std::exchange(m_companies, {});
    if (hasPeople())
        m_notes.append(Words::tr("%n card(s) of companies become accounts.", nullptr,
                                 static_cast<int>(list->m_rows.size())));
    else
        list->m_notes = m_notes;
    return list;
}

Result<SourceCounts> VCardSource::read(const RowHandler &handler, const Progress &progress) const
{
    SourceCounts counts;
    std::vector<std::string_view> cells;
    for (const Row &row : m_rows) {
        if (progress.cancelled())
            return Error{Error::Kind::Cancelled, Common::tr("Reading was cancelled."), {}, {}};
        cells.assign(row.cells.begin(), row.cells.end());
        ++counts.rows;
        ATTACHE_CHECK(handler({row.number, cells, {}, -1}));
    }
    progress.report(counts.rows, counts.rows);
    return counts;
}

} // namespace attache
