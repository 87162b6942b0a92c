#pragma once

#include "core/brief/report.h"
#include "ui/desk/page.h"

#include <QPointer>

class QLineEdit;
class QPlainTextEdit;

namespace attache {

class Button;
class Desk;
class ElidedLabel;
class ErrorSwitch;
class InPlaceEditor;
class PageHeader;
class PaperView;
class ArrangedList;
class Preferences;
class SegmentedControl;
class TextLabel;
struct PageParts;

/// The report of a week or a month as the pages it will be, beside what is chosen for it: its
/// parts, in the order they are dragged to, and a comment for each. What was chosen is there again
/// for the next one; comments begin anew and belong to the workspace.
class ReportPage final : public Page
{
    Q_OBJECT

public:
    explicit ReportPage(const PageParts &parts, QWidget *parent = nullptr);

    QString title() const override;
    void activate(const QVariant &argument) override;

    PaperView *paper() const { return m_paper; }
    ArrangedList *parts() const { return m_list; }
    /// For whom it is; kept for the next one.
    QLineEdit *recipient() const { return m_recipient; }
    /// Where the comment is written at present, on the paper; null while none is.
    QPlainTextEdit *comment() const;
    /// Lets the person write the comment on @p part, in the place where it prints.
    void writeComment(const QString &part);
    SegmentedControl *kinds() const { return m_kinds; }
    const Document &document() const { return m_report.document; }
    void goBy(int periods);

protected:
    void read() override;

private:
    struct Answer;

    QWidget *makeChoices();
    QWidget *makeActions();
    void fillParts();
    /// One click suffices where the last one went into a folder that is still there.
    void showExport();
    /// Into @p folder under the name of its days; asks for none, and where that name is taken.
    void exportTo(const QString &folder);
    void restore();
    void remember();
    void show(const Answer &answer);
    /// Says behind each part on which page it begins.
    void showPages();
    void readComments();
    void connectPaper();
    /// The report, with room for a comment that is being written and has no words yet.
    void showPaper();
    /// The block of the report that is block @p block on the paper; -1 for that room.
    int blockShownAs(int block) const;
    QString hintAt(int block, int item) const;
    void click(int block, int item);
    void openComment();
    void leaveComment();
    void saveComment(const QString &text);
    /// Leads to the report with the comment.
    void goToComment(qint64 id);
    bool isMonthly() const;
    DayRange days() const;
    ReportOptions options() const;
    QString fileName() const;

    Desk &m_desk;
    Preferences &m_preferences;
    PageHeader *m_header;
    SegmentedControl *m_kinds;
    ElidedLabel *m_days;
    QLineEdit *m_recipient;
    ArrangedList *m_list;
    TextLabel *m_commentCount;
    ErrorSwitch *m_readable;
    PaperView *m_paper;
    TextLabel *m_again;
    Button *m_export = nullptr;
    Button *m_elsewhere = nullptr; ///< asks for another place
    int m_reportDay = 1;
    int m_back = 0; ///< periods before the last one
    int m_asked = 0;
    QHash<QString, QString> m_comments; ///< of the days shown, by part
    QPointer<InPlaceEditor> m_comment;  ///< the one that is written
    QString m_commented;                ///< the part that it belongs to
    QString m_asksFor;                  ///< the part to be commented once the report is shown
    DayRange m_commentDays;
    int m_commentBlock = -1; ///< on the paper
    bool m_inserted = false; ///< that block is not in the report
    Report m_report;
};

} // namespace attache
