#include "ui/pages/accounts/account_needs.h"

#include "core/base/shared_text.h"
#include "core/queries/account_records.h"
#include "core/record/store.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/style/icons.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/link_button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int ComboWidth = 112;

template <typename E>
SavedComboBox *makeCombo(const QString &name)
{
    auto *combo = new SavedComboBox;
    for (const Choice<E> &choice : choicesOf<E>)
        combo->addChoice(labelOf(choice.value), QString::fromLatin1(choice.key));
    combo->comboBox()->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setFixedWidth(ComboWidth);
    combo->editor()->setAccessibleName(name);
    return combo;
}

} // namespace

AccountNeeds::AccountNeeds(Desk &desk, QWidget *parent)
    : CardWidget(TypeLabel::tr("Needs"), parent)
    , m_desk(desk)
    , m_new(new SavedLineEdit)
    , m_parts(new QWidget)
    , m_fold(new LinkButton({}, TextColor::Secondary))
{
    setDense();
    addTrailing(m_fold);
    connect(m_fold, &Button::clicked, this, [this] { setFolded(!isFolded()); });
    auto *column = new QVBoxLayout(m_parts);
    column->setContentsMargins(0, tokens::Space1, 0, tokens::Space1);
    column->setSpacing(tokens::Space1);
    addWidget(m_parts);
    setFolded(true);
    auto *rows = new QWidget;
    m_list = new QVBoxLayout(rows);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(tokens::Space1);
    m_readable = new ErrorSwitch(rows);
    connect(m_readable, &ErrorSwitch::retried, this, &AccountNeeds::refresh);
    column->addWidget(m_readable);
    m_new->setPlaceholder(tr("Add a need, in the customer's words"));
    m_new->editor()->setAccessibleName(tr("New need"));
    m_new->setReadOnly(desk.workspace().isReadOnly());
    // A pause in typing must not close the line.
    m_new->setSavePause(60'000);
    column->addWidget(m_new);
    connect(m_new, &SavedEditor::saved, this,
            [this](const QVariant &value) { add(value.toString().trimmed()); });
}

void AccountNeeds::showAccount(Id<Account> account)
{
    if (account != m_account) {
        m_new->setValue(QString());
        setFolded(true);
    }
    m_account = account;
    refresh();
}

void AccountNeeds::refresh()
{
    const auto needs = needsOf(m_desk.connection(), m_account);
    m_failed = !m_readable->shows(needs);
    if (m_failed) {
        m_summary.clear();
        return m_parts->setVisible(true);
    }
    showSummary(*needs);
    // Rows of fields are expensive to make, and most people only read the page.
    if (!isFolded())
        showRows(*needs);
}

void AccountNeeds::showRows(const std::vector<Need> &needs)
{
    QHash<qint64, Row> gone = m_rows;
    for (const Need &need : needs) {
        gone.remove(need.id.value());
        if (!m_rows.contains(need.id.value())) {
            m_rows.insert(need.id.value(), makeRow(need.id));
            m_list->addWidget(m_rows.value(need.id.value()).widget);
        }
        const Row row = m_rows.value(need.id.value());
        row.text->setValue(QString(need.text));
        row.source->setValue(keyOf(need.source));
        row.truth->setValue(keyOf(need.truth));
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        // It may be where the change came from, and still be in its handler.
        it->widget->hide();
        it->widget->deleteLater();
        m_rows.remove(it.key());
    }
}

void AccountNeeds::setFolded(bool folded)
{
    m_parts->setVisible(!folded);
    //: Folds a card to its head, and opens it again
    m_fold->setText(folded ? Common::tr("Show", "what is folded") : tr("Fold"));
    if (!folded && !m_account.isNull())
        refresh();
    Q_EMIT foldChanged();
}

void AccountNeeds::showSummary(const std::vector<Need> &needs)
{
    QStringList words{QLocale().toString(int(needs.size()))};
    for (const Choice<NeedTruth> &choice : choicesOf<NeedTruth>) {
        const auto count = std::ranges::count_if(needs, [&choice](const Need &need) {
            return !need.settled && need.truth == choice.value;
        });
        if (count > 0)
            //: A word for needs and how many there are: "Unverified 4"
            words.append(Common::tr("%1 %2").arg(labelOf(choice.value)).arg(count));
    }
    setNote(words.join(QStringLiteral(" · ")));
    words.front().prepend(TypeLabel::tr("Needs") + QLatin1Char(' '));
    m_summary = needs.empty() ? QString() : words.join(QStringLiteral(" · "));
}

AccountNeeds::Row AccountNeeds::makeRow(Id<Need> id)
{
    Row made;
    made.widget = new QWidget;
    made.text = new SavedLineEdit;
    made.text->editor()->setAccessibleName(FieldLabel::tr("Need"));
    made.source = makeCombo<NeedSource>(FieldLabel::tr("Heard how"));
    made.truth = makeCombo<NeedTruth>(FieldLabel::tr("Verified"));
    auto *remove = new QToolButton;
    remove->setIcon(icon(QStringLiteral("edit-delete")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Delete this need"));
    remove->setAccessibleName(remove->toolTip());
    auto *row = new QHBoxLayout(made.widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(made.text, 1);
    row->addWidget(made.source);
    row->addWidget(made.truth);
    row->addWidget(remove);
    made.widget->setEnabled(!m_desk.workspace().isReadOnly());
    connect(made.text, &SavedEditor::saved, this, [this, id](const QVariant &value) {
        change(id, tr("Change a need"), [&](Need &need) { need.text = value.toString(); });
    });
    connect(made.source, &SavedEditor::saved, this, [this, id](const QVariant &value) {
        change(id, tr("Change the source of a need"), [&](Need &need) {
            need.source = fromKey<NeedSource>(value.toString()).value_or(need.source);
        });
    });
    connect(made.truth, &SavedEditor::saved, this, [this, id](const QVariant &value) {
        change(id, Common::tr("Verify need"), [&](Need &need) {
            need.truth = fromKey<NeedTruth>(value.toString()).value_or(need.truth);
        });
    });
    connect(remove, &QToolButton::clicked, this, [this, id] {
        m_desk.editUndoably(tr("Delete a need"), [&](Writer &writer) { return writer.remove(id); });
    });
    return made;
}

void AccountNeeds::change(Id<Need> id, const QString &title,
                          const std::function<void(Need &)> &edit)
{
    m_desk.edit(title, [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(Need need, Store<Need>(writer.connection()).get(id));
        edit(need);
        return writer.update(need);
    });
}

void AccountNeeds::add(const QString &text)
{
    if (text.isEmpty())
        return;
    Need need;
    need.account = m_account;
    need.text = text;
    need.heardOn = m_desk.clock().today();
    if (m_desk.edit(tr("Add a need"), [&](Writer &writer) { return writer.insert(need); }))
        m_new->setValue(QString());
}

QWidget *AccountNeeds::editorOf(Id<Need> need) const
{
    const auto row = m_rows.constFind(need.value());
    return row == m_rows.cend() ? m_new->editor() : row->truth->editor();
}

} // namespace attache
