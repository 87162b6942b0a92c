#pragma once

#include "core/domain/slide.h"

#include <QPointer>
#include <QWidget>

namespace attache {

class Desk;
class InPlaceEditor;
class NotedText;
class SavedTextEdit;

/// What is said to a slide, as text that is edited where it stands: by a click, Enter or F2.
class SlideNotes : public QWidget
{
    Q_OBJECT

public:
    explicit SlideNotes(Desk &desk, QWidget *parent = nullptr);

    void showSlide(const Slide &slide);
    QString text() const;
    /// How long it takes to say that, in whole minutes; 0 for nothing.
    int minutes() const;
    void edit();
    void saveNow();
    /// Null while nobody is editing.
    SavedTextEdit *editor() const;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void save(const QString &text);

    Desk &m_desk;
    Id<Slide> m_slide;
    QString m_stored;
    NotedText *m_text;
    QPointer<SavedTextEdit> m_edit;
    QPointer<InPlaceEditor> m_place;
};

} // namespace attache
