#include "ui/pages/settings/second_place_card.h"

#include "core/queries/workspace_copies.h"
#include "core/store/second_place.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/preferences.h"
#include "ui/desk/second_backup.h"
#include "ui/models/day_text.h"
#include "ui/pages/settings/backup_rows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>

namespace attache {

SecondPlaceCard::SecondPlaceCard(const PageParts &parts, QWidget *parent)
    : CardWidget(tr("Second place"), parent)
    , m_parts(parts)
    , m_folder(new QLineEdit)
    , m_now(new Button(tr("Back up there now")))
    , m_stop(new Button(tr("Stop")))
    , m_state(new TextLabel({}, FontRole::Body, TextColor::Secondary))
    , m_rows(new BackupRows(parts, tr("There is no backup in the second place yet.")))
{
    setNote(tr("once a day, on this computer; best on another drive, such as a USB stick"));
    layOut();
    const bool isReadOnly = parts.desk.workspace().isReadOnly();
    for (QWidget *each : {static_cast<QWidget *>(m_folder), static_cast<QWidget *>(m_now)})
        each->setEnabled(!isReadOnly);
    connect(m_folder, &QLineEdit::editingFinished, this, &SecondPlaceCard::takeFolder);
    connect(m_now, &Button::clicked, this, &SecondPlaceCard::makeNow);
    connect(m_stop, &Button::clicked, this, [this] {
        m_folder->clear();
        takeFolder();
    });
}

void SecondPlaceCard::layOut()
{
    auto *holder = new QWidget;
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(tokens::Space2);
    m_folder->setPlaceholderText(tr("No second place. Enter or choose a folder."));
    m_folder->setAccessibleName(tr("Folder of the second place"));
    line->addWidget(m_folder, 1);
    auto *browse = new Button(tr("Choose folder…"));
    browse->setEnabled(!m_parts.desk.workspace().isReadOnly());
    connect(browse, &Button::clicked, this, &SecondPlaceCard::browse);
    line->addWidget(browse);
    line->addWidget(m_now);
    m_stop->setAccessibleName(tr("Stop using the second place"));
    line->addWidget(m_stop);
    addWidget(holder);
    m_state->setWordWrap(true);
    addWidget(m_state);
    addWidget(m_rows);
}

void SecondPlaceCard::read()
{
    const QString path = m_parts.desk.workspace().path();
    const SecondPlaceState state = m_parts.preferences.secondPlace(path);
    const bool isUsed = !state.folder.isEmpty();
    m_now->setVisible(isUsed);
    m_stop->setVisible(isUsed);
    m_state->setVisible(isUsed);
    if (!m_folder->hasFocus())
        m_folder->setText(QDir::toNativeSeparators(state.folder));
    const QDate today = m_parts.desk.clock().today();
    const SecondPlace place(state.folder, path, m_parts.desk.clock());
    // What is on a drive that is away is not known.
    m_rows->setVisible(isUsed && place.isThere());
    if (!isUsed)
        return;
    if (place.isThere())
        m_rows->show(place.backups().list());
    const QString last =
        state.made.isValid()
            //: %1 is a day ("today"), %2 a time
            ? tr("Last backup there: %1 %2.")
                  .arg(relativeDayWithin(state.made.date(), today), clockTime(state.made))
            : tr("No backup there yet.");
    if (!state.failure.isEmpty())
        showError(last + QLatin1Char(' ') + state.failure);
    else if (!place.isThere())
        showError(last + QLatin1Char(' ') +
                  tr("The drive is not connected. The backup is made when it is."));
    else
        m_state->setText(last);
    if (state.failure.isEmpty() && place.isThere())
        m_state->setColor(TextColor::Secondary);
}

void SecondPlaceCard::showError(const QString &message)
{
    m_state->setText(message);
    m_state->setColor(TextColor::Danger);
    m_state->show();
}

void SecondPlaceCard::browse()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Choose the second place"), m_folder->text());
    if (folder.isEmpty())
        return;
    m_folder->setText(QDir::toNativeSeparators(folder));
    takeFolder();
}

void SecondPlaceCard::takeFolder()
{
    const QString path = m_parts.desk.workspace().path();
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (folder == m_parts.preferences.secondPlace(path).folder)
        return;
    if (folder.isEmpty()) {
        m_parts.preferences.setSecondPlace(path, {});
        return read();
    }
    const SecondPlace place(folder, path, m_parts.desk.clock());
    if (const Result<void> prepared = place.prepare(); !prepared)
        return showError(prepared.error().message);
    if (const auto own = requireOwnPlace(m_parts.desk.connection(), place); !own)
        return showError(own.error().message);
    SecondPlaceState state;
    state.folder = folder;
    state.since = m_parts.desk.clock().today();
    m_parts.preferences.setSecondPlace(path, state);
    read();
    makeNow();
}

void SecondPlaceCard::makeNow()
{
    backUpToSecondPlace(m_parts.desk, m_parts.preferences,
                        [desk = QPointer(&m_parts.desk)](const Result<void> &made) {
                            if (desk && !made)
                                desk->report(made.error());
                        });
}

} // namespace attache
