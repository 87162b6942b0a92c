#include "ui/pages/library/part_list.h"

#include "core/base/shared_text.h"
#include "core/queries/library_counts.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/record_form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace attache {

namespace {
constexpr int LabelWidth = 76;
} // namespace

PartList::PartList(Desk &desk, const RecordType &owner, const RecordType &part,
                   const QString &title, const QString &add, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_type(part)
    , m_reference(*part.referenceTo(owner))
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    column->addWidget(new TextLabel(title, FontRole::BodyBold));
    m_rows->setSpacing(tokens::Space2);
    column->addLayout(m_rows);
    auto *button = new Button(add, ButtonKind::Link);
    button->setEnabled(!desk.workspace().isReadOnly());
    connect(button, &Button::clicked, this, &PartList::add);
    column->addWidget(button, 0, Qt::AlignLeading);
    column->addWidget(new Separator);
}

void PartList::showOwner(qint64 id)
{
    m_owner = id;
    const auto ids = partsOf(m_desk.connection(), m_type, m_reference, id);
    if (!ids)
        return m_desk.report(ids.error());
    if (*ids == m_ids) {
        for (RecordForm *form : std::as_const(m_forms))
            form->refresh();
        return;
    }
    showForms(*ids);
}

void PartList::showForms(const std::vector<qint64> &ids)
{
    m_ids = ids;
    m_forms.clear();
    clearLayout(m_rows);
    for (const qint64 id : ids)
        m_rows->addWidget(makeForm(id));
}

QWidget *PartList::makeForm(qint64 id)
{
    auto *block = new QWidget;
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, tokens::Space1);
    column->setSpacing(tokens::Space1);
    auto *form = new RecordForm(m_desk.workspace(), m_type);
    form->leaveOut({m_reference.key});
    form->setLabelWidth(LabelWidth);
    form->setReadOnly(m_desk.workspace().isReadOnly());
    form->showRecord(id);
    column->addWidget(form);
    auto *remove = new Button(Common::tr("Remove"), ButtonKind::Link);
    remove->setEnabled(!m_desk.workspace().isReadOnly());
    connect(remove, &Button::clicked, this, [this, id] {
        const QString name = recordName(m_desk.connection(), m_type, id);
        m_desk.editUndoably(Common::tr("Delete %1").arg(name),
                            [&](Writer &writer) { return m_type.remove(writer, id); });
    });
    column->addWidget(remove, 0, Qt::AlignLeading);
    m_forms.append(form);
    return block;
}

void PartList::add()
{
    const AnyRecord made = m_type.create();
    if (m_type.begin)
        m_type.begin(made.get(), {m_desk.clock().today(), {}});
    m_reference.set(made.get(), QVariant(static_cast<qlonglong>(m_owner)));
    if (const FieldInfo *position = m_type.field(u"position"))
        position->set(made.get(), static_cast<qlonglong>(m_ids.size()));
    // What may not be empty says what it is until somebody writes it.
    for (const FieldInfo &field : m_type.fields) {
        if (field.options.required && field.type != FieldType::Reference)
            field.set(made.get(), field.label());
    }
    m_desk.edit(tr("Add %1").arg(m_type.oneLabel()),
                [&](Writer &writer) { return m_type.insert(writer, made.get()); });
    showOwner(m_owner);
    if (!m_forms.isEmpty())
        m_forms.back()->setFocus();
}

} // namespace attache
