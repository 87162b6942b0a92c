#include "ui/pages/record/record_page.h"

#include "core/base/shared_text.h"
#include "core/domain/custom_field.h"
#include "core/domain/record_types.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/forms/record_form.h"
#include "ui/lists/attachment_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace attache {

RecordPage::RecordPage(Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_head(new PageHeader)
    , m_remove(m_head->addButton(Common::tr("Delete")))
    , m_files(new CardWidget(TypeLabel::tr("Attachments")))
    , m_gone(new EmptyState(Common::tr("This record no longer exists.")))
{
    QVBoxLayout *column = makeColumn(tokens::Space4, 0);
    column->addWidget(m_head);
    auto *body = new ScrollBody;
    column->addWidget(body, 1);
    auto *card = new CardWidget;
    m_place = card->body();
    body->column()->setSpacing(tokens::Space3);
    body->column()->addWidget(card);
    body->column()->addWidget(m_files);
    m_files->hide();
    Button *attach = m_files->addAction(Common::tr("Attach files…"));
    attach->setEnabled(!desk.workspace().isReadOnly());
    connect(attach, &Button::clicked, this, [this] { m_attachments->choose(); });
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this, [this] {
        if (m_attachments)
            m_attachments->take(QApplication::clipboard()->mimeData());
    });
    body->column()->addWidget(m_gone);
    body->column()->addStretch();
    m_gone->hide();
    m_remove->setEnabled(!desk.workspace().isReadOnly());
    connect(m_remove, &Button::clicked, this, &RecordPage::removeRecord);
}

QString RecordPage::title() const
{
    return m_name;
}

void RecordPage::activate(const QVariant &argument)
{
    if (argument.isValid()) {
        const Link link = argument.value<Link>();
        const RecordType *type = recordTypeNamed(link.field.section(u'#', 0, 0));
        if (!type)
            return;
        showType(*type);
        m_id = link.id;
        m_form->showRecord(m_id);
        if (m_attachments)
            m_attachments->showRecord(m_id);
    }
    refresh();
}

void RecordPage::showType(const RecordType &type)
{
    if (m_type == &type)
        return;
    m_type = &type;
    TableSet tables = TableSet::ofWords(type);
    tables.add(QLatin1String(tableOf<CustomField>));
    follow(m_desk.workspace(), std::move(tables));
    delete m_form;
    m_form = new RecordForm(m_desk.workspace(), type);
    m_place->addWidget(m_form);
    showAttachments();
    connect(m_form, &RecordForm::recordLost, this, &RecordPage::showGone);
    connect(m_form, &RecordForm::addressRequested, this,
            [](const QString &address) { QDesktopServices::openUrl(QUrl(address)); });
}

void RecordPage::showAttachments()
{
    delete std::exchange(m_attachments, nullptr);
    if (attachmentOwner(*m_type)) {
        m_attachments = new AttachmentList(m_desk, *m_type);
        m_files->addWidget(m_attachments);
    }
    m_files->setVisible(m_attachments != nullptr);
}

void RecordPage::read()
{
    if (!m_form || m_id == 0)
        return;
    m_form->setVisible(true);
    m_files->setVisible(m_attachments != nullptr);
    m_gone->hide();
    m_form->refresh();
    if (m_form->recordId() != 0)
        showHead();
}

void RecordPage::showHead()
{
    RecordNames names(m_desk.connection());
    const Caption caption = names.caption(*m_type, m_id);
    m_name = caption.name;
    m_head->setTitle(caption.full());
    m_head->setSubtitle(joined({m_type->oneLabel(), caption.subtitle}));
    m_remove->show();
    Q_EMIT titleChanged();
}

void RecordPage::showGone()
{
    m_form->hide();
    m_files->hide();
    m_remove->hide();
    m_gone->show();
}

void RecordPage::removeRecord()
{
    const qint64 id = m_id;
    //: A step that can be undone; %1 is the name of a record
    m_desk.editUndoably(Common::tr("Delete %1").arg(m_name),
                        [this, id](Writer &writer) { return m_type->remove(writer, id); });
}

} // namespace attache
