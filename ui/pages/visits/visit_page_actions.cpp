#include "ui/pages/visits/visit_page.h"

#include "core/base/shared_text.h"
#include "core/brief/document_text.h"
#include "core/exchange/export_cards.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/lists/playbook_menu.h"
#include "ui/lists/qr_dialog.h"
#include "ui/pages/visits/meet_view.h"
#include "ui/pages/visits/minutes_view.h"
#include "ui/pages/visits/pack_card.h"
#include "ui/pages/visits/pack_task.h"
#include "ui/pages/visits/prepare_view.h"
#include "ui/pages/visits/send_view.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/widgets/button.h"

#include <QAction>
#include <QMenu>
#include <QShortcut>

namespace attache {

void VisitPage::addPageActions()
{
    auto *menu = new QMenu(this);
    const auto add = [this, menu](const QString &title, const QKeySequence &shortcut, auto run) {
        menu->addAction(addPageAction(title, shortcut, run));
    };
    add(tr("Edit subject, time and place"), QKeySequence(Qt::Key_F2), [this] {
        setStep(Prepare);
        m_prepare->showDetails(true);
    });
    add(tr("Copy brief as Markdown"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        [this] { copyBrief(); });
    add(tr("Brief as QR code…"), {}, [this] { showBriefCode(); });
    add(tr("Visit as QR code…"), {}, [this] { showVisitCode(); });
    add(tr("Export brief as PDF…"), {}, [this] { exportBrief(); });
    add(tr("Choose what to take along"), QKeySequence(Qt::CTRL | Qt::Key_M),
        [this] { focusField(QStringLiteral("materials")); });
    add(PackCard::tr("Make the visit pack…"), {}, [this] { makeVisitPack(m_desk, this, m_visit); });
    addPlaybookMenu(
        m_desk, menu, PlaybookScope::Visit, [this](PlaybookRun &run) { run.visit = m_visit; },
        [this](const QString &link) { Q_EMIT openRequested(link); });
    add(Common::tr("Print…"), QKeySequence::Print,
        [this] { step() == Minutes ? minutes()->sendView()->print() : printBrief(); });
    QAction *paste = menu->addAction(Common::tr("Paste a conversation…"), this, [this] {
        saveNow();
        Q_EMIT openRequested(QStringLiteral("attache:command#new.conversation"));
    });
    paste->setEnabled(!m_desk.workspace().isReadOnly());
    menu->addSeparator();
    add(tr("Export minutes as PDF…"), {}, [this] { minutes()->sendView()->exportPdf(); });
    add(tr("Copy minutes as text"), {}, [this] { minutes()->sendView()->copyText(); });
    add(tr("Copy minutes as Markdown"), {}, [this] { minutes()->sendView()->copyMarkdown(); });
    add(tr("Open minutes in mail program"), {}, [this] { minutes()->sendView()->openInMail(); });
    add(Common::tr("Mark minutes as sent"), {}, [this] { minutes()->sendView()->markSent(); });
    menu->addSeparator();
    add(Common::tr("Open account"), {}, [this] {
        Q_EMIT openRequested(
            Link{QLatin1String(tableOf<Account>), m_brief.account.id.value(), {}}.toString());
    });
    add(tr("Mark as cancelled"), {}, [this] { setStatus(VisitStatus::Cancelled); });
    add(tr("Mark as planned"), {}, [this] { setStatus(VisitStatus::Planned); });
    add(tr("Delete visit"), {}, [this] { removeVisit(); });
    connect(m_more, &QAbstractButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2))); });
}

void VisitPage::addSectionKeys()
{
    // From anywhere on the page, the head included.
    for (const auto &choice : choicesOf<SixThing>) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(choice.value));
        auto *jump = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        jump->setContext(Qt::WidgetWithChildrenShortcut);
        connect(jump, &QShortcut::activated, this, [this, thing = choice.value] {
            setStep(Meet);
            m_meet->focusThing(thing);
        });
    }
}

void VisitPage::exportBrief()
{
    saveNow();
    refresh();
    exportPdf(
        m_desk, this, makeBriefDocument(m_brief),
        fileNameOf({Common::tr("Brief"), m_brief.account.displayName(), visitSubject(m_brief.visit),
                    m_brief.visit.startsAt.toLocalTime().date().toString(Qt::ISODate)}));
}

void VisitPage::printBrief()
{
    saveNow();
    refresh();
    printDocument(m_desk, this, makeBriefDocument(m_brief));
}

void VisitPage::copyBrief()
{
    saveNow();
    refresh();
    copyText(m_desk, toMarkdown(makeBriefDocument(m_brief)), tr("Brief copied"));
}

void VisitPage::showVisitCode()
{
    saveNow();
    QrDialog::show(m_desk, window(), visitSubject(m_brief.visit),
                   eventForPhone(m_desk.connection(), m_visit, m_desk.clock().now()),
                   tr("Scan it with the phone's camera to add this visit to its calendar."));
}

void VisitPage::showBriefCode()
{
    saveNow();
    refresh();
    bool isCut = false;
    const QByteArray text = fitForQrCode(toPlainText(makeBriefDocument(m_brief)), &isCut);
    QrDialog::show(m_desk, window(), Common::tr("Brief"), text,
                   isCut ? tr("Scan it with the phone's camera to read the beginning of the brief. "
                              "All of it is too long for a QR code.")
                         : tr("Scan it with the phone's camera to read the brief."));
}

} // namespace attache
