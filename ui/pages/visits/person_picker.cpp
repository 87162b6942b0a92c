#include "ui/pages/visits/person_picker.h"

#include "core/base/fold.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace attache {

namespace {

enum OfferRole { KindRole = Qt::UserRole + 1, ValueRole };
enum Kind { TheirsKind, OursKind, NewContactKind };

constexpr int MostOffers = 12;

} // namespace

PersonPicker::PersonPicker(QWidget *parent)
    : QLineEdit(parent)
    , m_offers(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    // What fits is decided here: name and post, anywhere in the words.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(MostOffers);
    m_completer->setWidget(this);
    connect(this, &QLineEdit::textEdited, this, &PersonPicker::offer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &PersonPicker::pick);
}

void PersonPicker::setPeople(std::vector<Contact> contacts, const QStringList &ours)
{
    m_contacts = std::move(contacts);
    m_ours = ours;
    m_error.reset();
}

void PersonPicker::setError(const Error &error)
{
    m_contacts.clear();
    m_ours.clear();
    m_error = error;
}

int PersonPicker::firstPickable() const
{
    return m_error ? 1 : 0;
}

void PersonPicker::offer(const QString &typed)
{
    const QString wanted = folded(typed.trimmed());
    m_offers->clear();
    const auto add = [this](const QString &text, Kind kind, const QVariant &value) {
        auto *item = new QStandardItem(text);
        item->setData(kind, KindRole);
        item->setData(value, ValueRole);
        m_offers->appendRow(item);
    };
    if (m_error) {
        auto *why = new QStandardItem(m_error->message);
        why->setToolTip(m_error->detail);
        why->setEnabled(false);
        m_offers->appendRow(why);
    }
    bool exact = false;
    for (const Contact &contact : m_contacts) {
        QStringList words = {contact.name, contact.department, contact.post};
        words.removeAll(QString());
        const QString line = words.join(QStringLiteral(" · "));
        exact |= folded(contact.name) == wanted;
        if (m_offers->rowCount() < MostOffers && folded(line).contains(wanted))
            add(line, TheirsKind, contact.id.value());
    }
    for (const QString &name : m_ours) {
        exact |= folded(name) == wanted;
        if (folded(name).contains(wanted))
            add(tr("%1 · one of us").arg(name), OursKind, name);
    }
    if (!wanted.isEmpty() && !exact) {
        const QString name = typed.trimmed();
        add(tr("Add \"%1\" as a new contact").arg(name), NewContactKind, name);
        add(tr("Add \"%1\" as one of us").arg(name), OursKind, name);
    }
    if (m_offers->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(
        m_completer->completionModel()->index(firstPickable(), 0));
}

void PersonPicker::pick(const QModelIndex &index)
{
    const int kind = index.data(KindRole).toInt();
    const QVariant value = index.data(ValueRole);
    if (!index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    clear();
    if (kind == TheirsKind)
        Q_EMIT contactPicked(Id<Contact>(value.toLongLong()));
    else if (kind == OursKind)
        Q_EMIT ourPersonPicked(value.toString());
    else
        Q_EMIT newContactPicked(value.toString());
}

void PersonPicker::pickTyped()
{
    const QModelIndex chosen = m_completer->popup()->currentIndex();
    const int row =
        m_completer->popup()->isVisible() && chosen.isValid() ? chosen.row() : firstPickable();
    if (text().trimmed().isEmpty() && !m_completer->popup()->isVisible()) {
        offer({});
        return;
    }
    if (!m_completer->popup()->isVisible())
        offer(text());
    m_completer->popup()->hide();
    if (row < m_offers->rowCount())
        pick(m_offers->index(row, 0));
}

void PersonPicker::keyPressEvent(QKeyEvent *event)
{
    // Taken here, the completer does not pick a second time.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        pickTyped();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void PersonPicker::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason && text().isEmpty())
        offer({});
}

} // namespace attache
