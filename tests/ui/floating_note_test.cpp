#include "ui/base/tokens.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/widgets/floating_note.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

#include <gtest/gtest.h>

namespace attache {
namespace {

/// A form of several fields, each of which takes nothing but "right".
class RefusedInAForm : public testing::Test
{
protected:
    RefusedInAForm()
    {
        for (int i = 0; i < 12; ++i) {
            auto *edit = new SavedLineEdit;
            edit->setCheck([](const QVariant &value) {
                return value.toString() == QLatin1String("right")
                           ? QString()
                           : QStringLiteral("This is not right, and the reason is a long one.");
            });
            m_form->addRow(QStringLiteral("Field %1").arg(i), edit);
            m_edits.push_back(edit);
        }
        m_area.setWidget(m_form);
        m_area.setWidgetResizable(true);
        m_area.resize(420, 300);
        m_area.show();
        m_area.activateWindow();
        QCoreApplication::processEvents();
    }

    void refuse(size_t which, size_t next)
    {
        m_edits[which]->lineEdit()->setFocus();
        QTest::keyClicks(m_edits[which]->lineEdit(), QStringLiteral("wrong"));
        m_edits[next]->lineEdit()->setFocus();
        ASSERT_FALSE(m_edits[which]->error().isEmpty());
        QCoreApplication::processEvents();
    }
    FloatingNote *note() const { return m_form->findChild<FloatingNote *>(); }
    QRect placeOf(size_t which) const
    {
        const QLineEdit *edit = m_edits[which]->lineEdit();
        return {edit->mapTo(m_form, QPoint()), edit->size()};
    }
    QList<QRect> places() const
    {
        QList<QRect> all;
        for (size_t i = 0; i < m_edits.size(); ++i)
            all.append(placeOf(i));
        return all;
    }

    QScrollArea m_area;
    Form *m_form = new Form;
    std::vector<SavedLineEdit *> m_edits;
};

TEST_F(RefusedInAForm, NothingMovesWhenTheReasonComesAndGoes)
{
    const QList<QRect> before = places();
    const QSize size = m_form->size();
    refuse(3, 8);
    ASSERT_NE(note(), nullptr);
    EXPECT_TRUE(note()->isVisible());
    EXPECT_EQ(note()->text(), m_edits[3]->error());
    EXPECT_EQ(places(), before);
    EXPECT_EQ(m_form->size(), size);

    QTest::keyClick(m_edits[8]->lineEdit(), Qt::Key_Tab);
    m_edits[3]->lineEdit()->setFocus();
    m_edits[3]->lineEdit()->selectAll();
    QTest::keyClicks(m_edits[3]->lineEdit(), QStringLiteral("right"));
    EXPECT_FALSE(note()->isVisible());
    EXPECT_EQ(places(), before);
}

TEST_F(RefusedInAForm, TheReasonLiesByItsFieldAndCoversNoWordsOfTheNext)
{
    refuse(3, 8);
    EXPECT_TRUE(note()->geometry().intersects(placeOf(3)));
    EXPECT_LT(note()->geometry().bottom(), placeOf(4).center().y());
    EXPECT_GT(note()->geometry().top(), placeOf(3).center().y());
    // The mouse goes through it.
    const QPoint at(note()->geometry().center().x(), note()->geometry().bottom());
    EXPECT_FALSE(qobject_cast<FloatingNote *>(m_form->childAt(at)));
}

TEST_F(RefusedInAForm, TheReasonGivesWayToTheFieldWithTheFocus)
{
    refuse(3, 4);
    EXPECT_FALSE(note()->geometry().intersects(placeOf(4)));
    EXPECT_LT(note()->geometry().bottom(), placeOf(3).center().y());
    m_edits[8]->lineEdit()->setFocus();
    EXPECT_GT(note()->geometry().top(), placeOf(3).center().y());
}

TEST_F(RefusedInAForm, AtTheEndOfTheFormTheReasonStandsAbove)
{
    refuse(11, 0);
    EXPECT_LT(note()->geometry().bottom(), placeOf(11).center().y());
    EXPECT_TRUE(m_form->rect().contains(note()->geometry()));
}

TEST_F(RefusedInAForm, TheReasonScrollsAndHidesWithItsField)
{
    refuse(3, 8);
    const QPoint before = note()->mapTo(&m_area, QPoint());
    const int by = m_area.verticalScrollBar()->value();
    m_area.verticalScrollBar()->setValue(by + 20);
    EXPECT_EQ(note()->mapTo(&m_area, QPoint()), before - QPoint(0, 20));
    m_edits[3]->hide();
    EXPECT_FALSE(note()->isVisible());
    m_edits[3]->show();
    QCoreApplication::processEvents();
    EXPECT_TRUE(note()->isVisible());
    delete m_edits[3];
    EXPECT_EQ(note(), nullptr);
}

} // namespace
} // namespace attache
