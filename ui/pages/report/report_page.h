#pragma once

#include "core/brief/report.h"
#include "ui/desk/page.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;

namespace attache {

class Button;
class Desk;
class ElidedLabel;
class ErrorSwitch;
class PageHeader;
class PaperView;
class Preferences;
class SavedTextEdit;
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
    QListWidget *parts() const { return m_list; }
    /// For whom it is; kept for the next one.
    QLineEdit *recipient() const { return m_recipient; }
    QPlainTextEdit *comment() const;
    SegmentedControl *kinds() const { return m_kinds; }
    const Document &document() const { return m_document; }
    void goBy(int periods);

protected:
    void read() override;

private:
    struct Answer;

    QWidget *makeChoices();
    QWidget *makeActions();
    void fillParts();
    void restore();
    void remember();
    void show(const Answer &answer);
    /// Says behind each part on which page it begins.
    void showPages();
    void readComments();
    void showComment();
    void saveComment(const QString &text);
    /// Leads to the report with the comment.
    void goToComment(qint64 id);
    void moveCurrent(int step);
    bool eventFilter(QObject *watched, QEvent *event) override;
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
    QListWidget *m_list;
    TextLabel *m_commentTitle;
    SavedTextEdit *m_comment;
    ErrorSwitch *m_readable;
    PaperView *m_paper;
    TextLabel *m_again;
    int m_reportDay = 1;
    int m_back = 0; ///< periods before the last one
    int m_asked = 0;
    QHash<QString, QString> m_comments; ///< of the days shown, by part
    QString m_commented;                ///< the part that the comment belongs to
    DayRange m_commentDays;
    Document m_document;
};

} // namespace attache
