#include "ui/lists/attachment_list.h"

#include "core/base/shared_text.h"
#include "core/files/attachments.h"
#include "core/store/blob_device.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/follow_while_shown.h"
#include "ui/lists/attachment_button.h"
#include "ui/lists/pdf_preview.h"
#include "ui/models/change_follower.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QBuffer>
#include <QDropEvent>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace attache {

namespace {

/// What a preview may cost.
constexpr int LargestPreviewFile = 12 << 20;
constexpr QSize PreviewSize(280, 210);
/// More refusals than this are counted only.
constexpr size_t RefusalsTold = 3;

QStringList filesIn(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool isPdf(const AttachmentRow &row)
{
    return row.mime == QLatin1String("application/pdf");
}

bool canPreview(const AttachmentRow &row)
{
    return row.size <= LargestPreviewFile && (row.mime.startsWith(QLatin1String("image/")) ||
                                              (isPdf(row) && PdfPreview::isAvailable()));
}

QImage pictureIn(QByteArray bytes)
{
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    QImageReader reader(&source);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() &&
        (size.width() > PreviewSize.width() || size.height() > PreviewSize.height()))
        reader.setScaledSize(size.scaled(PreviewSize, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

AttachmentList::AttachmentList(Desk &desk, const RecordType &type, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_type(type)
    , m_flow(new FlowLayout(this, tokens::Space2))
    , m_words(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_copies(desk)
{
    setAccessibleName(TypeLabel::tr("Attachments"));
    m_flow->addWidget(m_words);
    m_words->setMinimumHeight(26);
    // A window that takes presentations and tables everywhere leaves them to this place.
    setProperty("takesAllFiles", true);
    setAcceptDrops(!desk.workspace().isReadOnly());
    auto *follower = new ChangeFollower(desk.workspace(), TableSet(tablesOf<Attachment>),
                                        ChangeFollower::Pace::Queued, this);
    connect(follower, &ChangeFollower::changed, this, &AttachmentList::refresh);
    followWhileShown(*follower, *this);
}

AttachmentList::~AttachmentList() = default;

void AttachmentList::showRecord(qint64 id)
{
    m_id = id;
    refresh();
}

void AttachmentList::refresh()
{
    if (m_id == 0)
        return;
    const auto rows = attachmentsOf(m_desk.connection(), m_type, m_id);
    m_words->setColor(rows ? TextColor::Muted : TextColor::Danger);
    if (!rows) {
        showRows({});
        m_words->setText(rows.error().message);
        return;
    }
    m_words->setText(m_desk.workspace().isReadOnly()
                         ? tr("No files.")
                         : tr("Drop files here, or paste a screenshot"));
    const auto same = [](const AttachmentRow &a, const AttachmentRow &b) {
        return a.id == b.id && a.name == b.name && a.file == b.file;
    };
    if (!std::equal(rows->begin(), rows->end(), m_rows.begin(), m_rows.end(), same))
        showRows(*rows);
    m_words->setVisible(m_rows.empty());
}

void AttachmentList::showRows(const std::vector<AttachmentRow> &rows)
{
    const bool hadFocus = isAncestorOf(focusWidget()) && !m_buttons.isEmpty();
    m_rows = rows;
    for (AttachmentButton *gone : std::exchange(m_buttons, {})) {
        // It may be where the change came from, and still be in its handler.
        gone->hide();
        gone->deleteLater();
    }
    for (const AttachmentRow &row : m_rows) {
        auto *button = new AttachmentButton(row.name, row.mime, row.size, this);
        button->setRemovable(!m_desk.workspace().isReadOnly());
        connect(button, &AttachmentButton::clicked, this,
                [this, row] { m_copies.open(row.file, row.name); });
        connect(button, &AttachmentButton::saveRequested, this, [this, row] { saveAs(row); });
        connect(button, &AttachmentButton::removeRequested, this, [this, row] { remove(row); });
        m_flow->addWidget(button);
        button->show();
        m_buttons.append(button);
    }
    m_words->setVisible(m_rows.empty());
    updateGeometry();
    if (hadFocus && !m_buttons.isEmpty())
        m_buttons.back()->setFocus(Qt::OtherFocusReason);
    // Pictures are decoded once the page stands, one at a time.
    QMetaObject::invokeMethod(
        this, [this] { loadPreview(0); }, Qt::QueuedConnection);
    Q_EMIT changed();
}

void AttachmentList::loadPreview(int place)
{
    while (place < static_cast<int>(m_rows.size()) &&
           (!canPreview(m_rows[static_cast<size_t>(place)]) || m_buttons[place]->hasPreview()))
        ++place;
    if (place >= m_buttons.size())
        return;
    // Without its bytes it keeps its icon; opening says why.
    const AttachmentRow &row = m_rows[static_cast<size_t>(place)];
    const auto bytes = m_desk.workspace().blob(row.file);
    if (bytes && isPdf(row))
        return previewPdf(place, *bytes);
    const QImage picture = bytes ? pictureIn(*bytes) : QImage();
    if (!picture.isNull())
        m_buttons[place]->setPreview(picture);
    QMetaObject::invokeMethod(
        this, [this, place] { loadPreview(place + 1); }, Qt::QueuedConnection);
}

void AttachmentList::previewPdf(int place, const QByteArray &bytes)
{
    if (!m_pdf) {
        m_pdf = new PdfPreview(this);
        connect(m_pdf, &PdfPreview::drawn, this, [this](const QImage &page) {
            const auto found = std::ranges::find(m_rows, m_previewed, &AttachmentRow::id);
            if (found == m_rows.end())
                return;
            const auto at = static_cast<int>(std::distance(m_rows.begin(), found));
            if (!page.isNull())
                m_buttons[at]->setPreview(page);
            loadPreview(at + 1);
        });
    }
    m_previewed = m_rows[static_cast<size_t>(place)].id;
    m_pdf->draw(bytes, PreviewSize.width());
}

QWidget *AttachmentList::focusAttachment(Id<Attachment> id)
{
    const auto found = std::ranges::find(m_rows, id, &AttachmentRow::id);
    if (found == m_rows.end())
        return nullptr;
    QWidget *button = m_buttons[std::distance(m_rows.begin(), found)];
    button->setFocus(Qt::ShortcutFocusReason);
    return button;
}

bool AttachmentList::canTake(const QMimeData *data) const
{
    return data && m_id != 0 && !m_desk.workspace().isReadOnly() &&
           (data->hasImage() || !filesIn(data).isEmpty());
}

bool AttachmentList::take(const QMimeData *data)
{
    if (!canTake(data))
        return false;
    if (const QStringList paths = filesIn(data); !paths.isEmpty()) {
        attach(paths);
        return true;
    }
    const auto picture = qvariant_cast<QImage>(data->imageData());
    if (picture.isNull())
        return false;
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    const QString name =
        //: The name of a picture from the clipboard; %1 is the day and the time
        tr("Screenshot %1")
            .arg(m_desk.clock().now().toLocalTime().toString(
                QStringLiteral("yyyy-MM-dd HH.mm.ss"))) +
        QStringLiteral(".png");
    const auto done = attachBytes(m_desk.workspace(), m_type, m_id, name, png);
    if (!done)
        m_desk.report(done.error());
    else
        Q_EMIT m_desk.saidUndoably(tr("%1 was attached").arg(name));
    return true;
}

void AttachmentList::choose()
{
    const QStringList paths =
        m_desk.files().filesToOpen(this, tr("Attach files"), tr("All files (*)"));
    if (!paths.isEmpty())
        attach(paths);
}

void AttachmentList::attach(const QStringList &paths)
{
    const QString title = paths.size() == 1
                              //: %1 is the name of a file; names a task while it runs
                              ? tr("Attach %1").arg(QFileInfo(paths.front()).fileName())
                              : tr("Attach %n file(s)", nullptr, int(paths.size()));
    m_desk.tasks().start(
        title,
        [paths, type = &m_type, id = m_id](Workspace &workspace,
                                           const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(AttachedFiles files, attachFiles(workspace, *type, id, paths, progress));
            return std::any(std::move(files));
        },
        [list = QPointer<AttachmentList>(this)](const Result<std::any> &result) {
            if (list)
                list->tell(result);
        });
}

void AttachmentList::tell(const Result<std::any> &result)
{
    if (!result)
        return m_desk.report(result.error());
    const auto &files = std::any_cast<const AttachedFiles &>(*result);
    QStringList lines;
    QStringList details;
    for (const Error &each : files.refused) {
        if (static_cast<size_t>(lines.size()) < RefusalsTold)
            lines.append(each.message);
        details.append(each.message + u' ' + each.detail);
    }
    if (files.refused.size() > RefusalsTold)
        lines.append(tr("%Ln more file(s) could not be attached.", nullptr,
                        static_cast<int>(files.refused.size() - RefusalsTold)));
    if (files.attached.empty()) {
        if (!lines.isEmpty())
            m_desk.report({Error::Kind::Invalid, lines.join(u'\n'), details.join(u'\n'), {}});
        return;
    }
    lines.prepend(files.title);
    Q_EMIT m_desk.saidUndoably(lines.join(u'\n'));
}

void AttachmentList::saveAs(const AttachmentRow &row)
{
    const QString path = m_desk.files().fileToSave(
        this, tr("Save %1").arg(row.name), QFileInfo(row.name).fileName(), tr("All files (*)"));
    if (path.isEmpty())
        return;
    if (const auto saved = saveBlob(m_desk.connection(), row.file, path); !saved)
        m_desk.report(saved.error());
    else
        Q_EMIT m_desk.said(Common::tr("Saved: %1").arg(path));
}

void AttachmentList::remove(const AttachmentRow &row)
{
    m_desk.editUndoably(Common::tr("Delete %1").arg(row.name),
                        [id = row.id](Writer &writer) { return writer.remove(id); });
}

void AttachmentList::dragEnterEvent(QDragEnterEvent *event)
{
    if (canTake(event->mimeData()))
        event->acceptProposedAction();
}

void AttachmentList::dropEvent(QDropEvent *event)
{
    if (take(event->mimeData()))
        event->acceptProposedAction();
}

} // namespace attache
