#include "core/brief/links.h"
#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "ui/models/day_words.h"
#include "ui/models/list_models.h"

namespace attache {

ContactListModel::ContactListModel(Workspace &workspace, QObject *parent)
    : SmallTableModel({{"name", QT_TRANSLATE_NOOP("ListColumn", "Name")},
                       {"department", QT_TRANSLATE_NOOP("ListColumn", "Department")},
                       {"post", QT_TRANSLATE_NOOP("ListColumn", "Post")},
                       {"roles", QT_TRANSLATE_NOOP("ListColumn", "Roles")},
                       {"stance", QT_TRANSLATE_NOOP("ListColumn", "Stance")},
                       {"reports_to", QT_TRANSLATE_NOOP("ListColumn", "Reports to")},
                       {"mobile", QT_TRANSLATE_NOOP("ListColumn", "Mobile")},
                       {"email", QT_TRANSLATE_NOOP("ListColumn", "E-mail")},
                       {"last_met", QT_TRANSLATE_NOOP("ListColumn", "Last met")}},
                      parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, &ContactListModel::onChanged);
}

void ContactListModel::setAccount(Id<Account> account, Id<Opportunity> opportunity)
{
    m_account = account;
    m_opportunity = opportunity;
    refresh();
}

void ContactListModel::refresh()
{
    auto rows = accountPeople(m_workspace.connection(), m_account, m_opportunity);
    if (!took(rows))
        return;
    const auto wanted =
        m_rows.take(*std::move(rows), [](const PersonRow &row) { return row.contact.id.value(); });
    follow(wanted);
    m_rows.prune(wanted);
    announceRows({});
}

void ContactListModel::onChanged(const Changes &changes)
{
    for (const char *table :
         {tableOf<Contact>, tableOf<BuyingRole>, tableOf<Visit>, tableOf<Attendee>}) {
        if (changes.touches(table))
            return refresh();
    }
}

QString ContactListModel::text(const PersonRow &row, QLatin1String key) const
{
    const Contact &contact = row.contact;
    if (key == QLatin1String("name"))
        return contact.name;
    if (key == QLatin1String("roles") || key == QLatin1String("stance")) {
        QStringList words;
        for (const BuyingRole &role : row.roles) {
            if (key == QLatin1String("roles") && role.role == RoleKind::Unknown)
                continue;
            const QString word =
                key == QLatin1String("roles") ? labelOf(role.role) : labelOf(role.stance);
            if (!words.contains(word))
                words.append(word);
        }
        return words.join(QStringLiteral(" · "));
    }
    if (key == QLatin1String("reports_to"))
        return row.reportsTo;
    if (key == QLatin1String("last_met"))
        return metWords(row.last, m_workspace.clock().today());
    return recordTypeOf<Contact>().field(QString(key))->get(&contact).toString();
}

QVariant ContactListModel::cell(qint64 id, QLatin1String key, int role) const
{
    const PersonRow *row = m_rows.find(id);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, key);
    case Roles::ValueRole:
        return key == QLatin1String("last_met") ? QVariant(row->last.met)
                                                : QVariant(text(*row, key));
    case Roles::SubtitleRole:
        return key == QLatin1String("name") ? QVariant(row->contact.post) : QVariant();
    case Roles::ToneRole:
        if (key != QLatin1String("stance"))
            return {};
        return row->opposes()    ? QVariant(static_cast<int>(Tone::Danger))
               : row->supports() ? QVariant(static_cast<int>(Tone::Ok))
                                 : QVariant();
    case Roles::LinkRole:
        return linkTo(row->contact.id);
    default:
        return {};
    }
}

} // namespace attache
