#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#elif defined(QT_GUI_LIB)
#include <QGuiApplication>
using Application = QGuiApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif
#include <QLocale>
#include <gtest/gtest.h>

namespace {

/// Starts every test in the same language, whatever the test before it chose.
class SameLanguage : public ::testing::EmptyTestEventListener
{
    void OnTestStart(const ::testing::TestInfo &) override { QLocale::setDefault(QLocale::c()); }
};

} // namespace

int main(int argc, char **argv)
{
    // Also when only asked for the list of its cases, on a machine without a display.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Application application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("attache-tests"));
    ::testing::InitGoogleTest(&argc, argv);
    ::testing::UnitTest::GetInstance()->listeners().Append(new SameLanguage);
    return RUN_ALL_TESTS();
}
