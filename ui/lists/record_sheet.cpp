#include "ui/lists/record_sheet.h"

#include "core/base/shared_text.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_editor.h"
#include "ui/lists/attachment_list.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_body.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int LabelWidth = 76;

/// The first editor that is seen in @p layout, in the order things stand in.
SavedEditor *firstEditor(const QLayout *layout)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QWidget *widget = layout->itemAt(i)->widget();
        if (widget && widget->isHidden())
            continue;
        if (auto *editor = qobject_cast<SavedEditor *>(widget))
            return editor;
        if (SavedEditor *inside =
                firstEditor(widget ? widget->layout() : layout->itemAt(i)->layout()))
            return inside;
    }
    return nullptr;
}

} // namespace

RecordSheet::RecordSheet(Desk &desk, const RecordType &type, QWidget *parent)
    : CardWidget({}, parent)
    , m_desk(desk)
    , m_type(type)
    , m_name(new ElidedLabel({}, FontRole::Section))
    , m_close(new QToolButton)
    , m_remove(new Button(Common::tr("Delete"), ButtonKind::Link))
    , m_content(new ScrollBody)
    , m_form(new RecordForm(desk.workspace(), type))
{
    setFixedWidth(tokens::SidePanelWidth);
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    m_close->setIcon(icon(QStringLiteral("edit-delete-remove")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(Common::tr("Close"));
    head->addWidget(m_close);
    body()->addLayout(head);

    m_form->setLabelWidth(LabelWidth);
    m_content->column()->setSpacing(tokens::Space3);
    m_content->column()->addWidget(m_form);
    addAttachments();
    addWidget(m_content, 1);
    addWidget(m_remove);
    body()->setAlignment(m_remove, Qt::AlignLeading);
    m_remove->setEnabled(!desk.workspace().isReadOnly());

    connect(m_close, &QToolButton::clicked, this, &RecordSheet::closed);
    connect(m_remove, &Button::clicked, this, &RecordSheet::removeRecord);
    connect(m_form, &RecordForm::recordLost, this, &RecordSheet::closed);
    connect(m_form, &RecordForm::addressRequested, this,
            [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); });
}

void RecordSheet::addAttachments()
{
    if (!attachmentOwner(m_type))
        return;
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(TypeLabel::tr("Attachments"), FontRole::BodyBold));
    head->addStretch(1);
    auto *add = new Button(Common::tr("Attach files…"), ButtonKind::Link);
    add->setEnabled(!m_desk.workspace().isReadOnly());
    head->addWidget(add);
    m_content->column()->addLayout(head);
    m_attachments = new AttachmentList(m_desk, m_type);
    m_content->column()->addWidget(m_attachments);
    connect(add, &Button::clicked, m_attachments, &AttachmentList::choose);
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this,
            [this] { m_attachments->take(QApplication::clipboard()->mimeData()); });
}

void RecordSheet::showRecord(qint64 id)
{
    if (id != recordId())
        m_content->verticalScrollBar()->setValue(0);
    m_form->showRecord(id);
    if (m_attachments)
        m_attachments->showRecord(id);
    refresh();
}

qint64 RecordSheet::recordId() const
{
    return m_form->recordId();
}

void RecordSheet::refresh()
{
    m_form->refresh();
    if (recordId() == 0)
        return;
    m_name->setText(recordName(m_desk.connection(), m_type, recordId()));
    setAccessibleName(m_name->text());
    shown();
}

bool RecordSheet::focusField(const QString &key)
{
    if (!key.isEmpty())
        return m_form->focusField(key);
    // Nothing in particular: the sheet is read from its top, whatever stands above the fields.
    SavedEditor *first = firstEditor(m_content->column());
    if (first)
        first->editor()->setFocus(Qt::OtherFocusReason);
    m_content->verticalScrollBar()->setValue(0);
    return first != nullptr;
}

void RecordSheet::orderTabs(const QList<QWidget *> &blocks)
{
    QWidget *before = m_close;
    const auto follow = [this, &before](QWidget *widget) {
        // The lists of combo boxes are windows of their own.
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->window() == window()) {
            setTabOrder(before, widget);
            before = widget;
        }
    };
    QList<QWidget *> all = blocks;
    all.append(m_form);
    if (m_attachments)
        all.append(m_attachments);
    all.append(m_remove);
    for (QWidget *block : std::as_const(all)) {
        follow(block);
        for (QWidget *widget : block->findChildren<QWidget *>())
            follow(widget);
    }
}

void RecordSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        CardWidget::keyPressEvent(event);
}

void RecordSheet::removeRecord()
{
    const qint64 id = recordId();
    m_desk.editUndoably(Common::tr("Delete %1").arg(m_name->text()),
                        [&](Writer &writer) { return m_type.remove(writer, id); });
}

} // namespace attache
