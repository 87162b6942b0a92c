#pragma once

#include "core/queries/attachment_list.h"
#include "ui/desk/opened_copies.h"

#include <QPointer>
#include <QWidget>

#include <any>

class QMimeData;

namespace attache {

class AttachmentButton;
class PdfPreview;
class Desk;
class FlowLayout;
class TextLabel;

/// The files on a record, one beside the other with their sizes. A click opens one with the
/// program of the system; its menu saves it elsewhere or removes it. Files come in by a dialog, by
/// drop or by paste.
class AttachmentList : public QWidget
{
    Q_OBJECT

public:
    /// @p type takes attachments; @p desk outlives the list.
    AttachmentList(Desk &desk, const RecordType &type, QWidget *parent = nullptr);
    ~AttachmentList() override;

    void showRecord(qint64 id);
    void refresh();

    /// Whether there is something in @p data that can be attached now.
    bool canTake(const QMimeData *data) const;
    /// Attaches the files in @p data, or the picture; false where there is neither.
    bool take(const QMimeData *data);
    /// Asks for files.
    void choose();
    void attach(const QStringList &paths);
    /// Gives it the keyboard; null where it is not among them.
    QWidget *focusAttachment(Id<Attachment> id);

    const std::vector<AttachmentRow> &rows() const { return m_rows; }
    const QList<AttachmentButton *> &buttons() const { return m_buttons; }

Q_SIGNALS:
    /// Its items have changed, and with them the order of Tab.
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void showRows(const std::vector<AttachmentRow> &rows);
    void tell(const Result<std::any> &result);
    void saveAs(const AttachmentRow &row);
    void remove(const AttachmentRow &row);
    void loadPreview(int place);
    void previewPdf(int place, const QByteArray &bytes);

    Desk &m_desk;
    const RecordType &m_type;
    qint64 m_id = 0;
    FlowLayout *m_flow;
    TextLabel *m_words;
    std::vector<AttachmentRow> m_rows;
    QList<AttachmentButton *> m_buttons;
    OpenedCopies m_copies;
    PdfPreview *m_pdf = nullptr; ///< made when the first PDF is to be seen
    Id<Attachment> m_previewed;  ///< whose page is being drawn
};

} // namespace attache
